// Every failure says where its way on begins, as an address that can be opened.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stage, type Answer, type Reviewer, type Stage } from '../../test/stage.ts';

const WEB = 'http://localhost:3000';
const ERRORS = 'https://developers.facebook.com/docs/graph-api';
const FAILURE = '... on Failure { __typename message wayOn retryable metaCode fixUrl }';
const PROVE = `mutation ($name: PermissionName!) {
  provePermission(input: { permission: $name }) { ${FAILURE}
    ... on ProofRan { run { problem { metaCode fixUrl } } } } }`;
const REPLY = `mutation ($id: ID!) {
  sendReply(input: { conversationId: $id, text: "hello", key: "a-key-of-a-form" }) { ${FAILURE} } }`;

let it_: Stage;
let rita: Reviewer;
beforeAll(async () => {
  it_ = await stage();
  rita = await it_.login('all-channels', { decline: ['business_management'], use: [] });
});
afterAll(() => it_.close());

const first = ({ data }: Answer) => Object.values(data)[0];
const refused = (code: number) =>
  ({ kind: 'error', status: 400, error: { message: `(#${code}) no`, code } }) as const;

it('nobody is led to the login', async () => {
  const answers = [
    await it_.ask(PROVE, { name: 'pages_show_list' }),
    await it_.ask(REPLY, { id: 'x' }),
    await it_.ask(`mutation { refreshChannels { ${FAILURE} } }`),
  ];
  for (const answer of answers) {
    expect(first(answer)).toMatchObject({ __typename: 'NotConnected', fixUrl: `${WEB}/login` });
  }
});

it('whoever did not grant a permission is led to the permissions', async () => {
  expect(first(await rita.ask(PROVE, { name: 'business_management' }))).toMatchObject({
    __typename: 'ProofNotPossible',
    fixUrl: `${WEB}/access`,
  });
});

it('whoever chose no account is led to the accounts', async () => {
  expect(first(await rita.ask(PROVE, { name: 'pages_read_engagement' }))).toMatchObject({
    __typename: 'ProofNotPossible',
    fixUrl: `${WEB}/accounts`,
  });
  const choose = `mutation { chooseAccounts(input: { accountIds: ["none"] }) { ${FAILURE} } }`;
  expect(first(await rita.ask(choose))).toMatchObject({ fixUrl: `${WEB}/accounts` });
});

it('a reply to a conversation that is not there leads to those that are', async () => {
  expect(first(await rita.ask(REPLY, { id: 'x' }))).toMatchObject({
    __typename: 'ReplyRefused',
    fixUrl: `${WEB}/messages`,
  });
});

it('what Meta refused leads to where Meta explains it, also in what was recorded', async () => {
  it_.simulator.faults.next({ path: '/me/accounts' }, refused(4));
  const ran = first(await rita.ask(PROVE, { name: 'pages_show_list' }));
  const problem = { metaCode: 4, fixUrl: `${ERRORS}/overview/rate-limiting` };
  expect(ran).toEqual({ run: { problem } });
  const kept = await rita.ask(
    '{ permission(name: pages_show_list) { lastRun { problem { metaCode fixUrl } } } }',
  );
  expect(kept.data['permission']).toEqual({ lastRun: { problem } });
});

it('a problem recorded before addresses were kept has none', async () => {
  await it_.app.database.sql(
    `update proof_run set problem = (problem::jsonb - 'fixUrl')::json where problem is not null`,
  );
  const kept = await rita.ask(
    '{ permission(name: pages_show_list) { lastRun { problem { metaCode fixUrl } } } }',
  );
  expect(kept.data['permission']).toEqual({ lastRun: { problem: { metaCode: 4, fixUrl: null } } });
});

it('a login that was given up leads to a new one', async () => {
  const finish = `mutation { finishLogin(input: { state: "never" }) { ${FAILURE} } }`;
  expect(first(await it_.ask(finish))).toMatchObject({
    __typename: 'LoginFailed',
    fixUrl: `${WEB}/login`,
  });
});
