// A review followed by its evidence: no step is ticked by anything else.
import { recordRun } from '#evidence/record-run';
import { permissionOf, type PermissionName } from '#meta/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callMade, connectionOf } from '../../test/recorded.ts';
import { chooseAccounts, stage, type Reviewer, type Stage } from '../../test/stage.ts';

const STUDIO = '104958712309';
const INSTAGRAM = '17841405822304914';
const DAY_MS = 86_400_000;

interface Step {
  key: string;
  title: string;
  done: boolean;
  told: string;
  path: string;
}

let it_: Stage;
let rita: Reviewer;
beforeAll(async () => {
  it_ = await stage();
});
afterAll(() => it_.close());

async function stepsOf(reviewer: Pick<Reviewer, 'ask'>): Promise<Step[]> {
  const answer = await reviewer.ask('{ reviewProgress { key title done told path } }');
  return answer.data['reviewProgress'] as Step[];
}

async function step(key: string, reviewer: Pick<Reviewer, 'ask'> = rita): Promise<Step> {
  const found = (await stepsOf(reviewer)).find((one) => one.key === key);
  if (found === undefined) throw new Error(`No step ${key}`);
  return found;
}

/** What the room of messages leaves when Meta accepts a reply. */
async function replied(permission: PermissionName): Promise<void> {
  const [endpoint = ''] = permissionOf(permission).proof.calls;
  const pathTemplate = endpoint.replace('POST ', '');
  await recordRun(it_.app.database.fork(), {
    connectionId: await connectionOf(it_, rita),
    permission,
    at: new Date(),
    outcome: 'SUCCEEDED',
    told: 'Meta accepted the reply.',
    lines: [],
    account: null,
    problem: null,
    calls: [callMade({ method: 'POST', pathTemplate, permissions: [permission] })],
  });
}

describe('a review', () => {
  it('of nobody has eight steps, none of them done', async () => {
    const steps = await stepsOf({ ask: (query) => it_.ask(query) });
    expect(steps.map(({ key, path }) => [key, path])).toEqual([
      ['LOG_IN', '/login'],
      ['GRANT', '/access'],
      ['CHOOSE', '/accounts'],
      ['RECEIVE', '/messages'],
      ['REPLY', '/messages'],
      ['PROVE', '/dashboard#permissions'],
      ['REPORT', '/report'],
      ['DELETE', '/delete'],
    ]);
    for (const { done, told } of steps) {
      expect({ done, told }).toMatchObject({ done: false, told: expect.stringMatching(/^Nobody/) });
    }
  });

  it('begins with the login; what was not granted is named', async () => {
    const dana = await it_.login('declines', { decline: ['instagram_manage_messages'] });
    expect(await step('GRANT', dana)).toMatchObject({
      done: false,
      told: 'Not granted: instagram_manage_messages.',
    });
    rita = await it_.login('all-channels', { use: [] });
    expect(await step('LOG_IN')).toMatchObject({ done: true, told: 'Signed in as Rita Reviewer.' });
    expect(await step('GRANT')).toMatchObject({ done: true });
  });

  it('needs an account in use', async () => {
    expect(await step('CHOOSE')).toMatchObject({ done: false, told: 'No account is in use yet.' });
    await chooseAccounts(rita, [STUDIO]);
    expect(await step('CHOOSE')).toMatchObject({ done: true, told: 'One account is in use.' });
  });

  it('takes no message for received but a customer’s on an account in use', async () => {
    await it_.simulator.testButton('page', 'messages');
    await it_.simulator.customerWrites({
      channel: 'instagram',
      accountId: INSTAGRAM,
      text: 'not chosen',
    });
    expect(await step('RECEIVE')).toMatchObject({
      done: false,
      told: 'No message has arrived yet.',
    });
    await it_.simulator.customerWrites({ channel: 'messenger', accountId: STUDIO, text: 'Hello' });
    expect(await step('RECEIVE')).toMatchObject({
      done: true,
      told: 'A message arrived on Messenger.',
    });
    await chooseAccounts(rita, 'all');
    expect((await step('RECEIVE')).told).toBe(
      'A message arrived on Instagram and Messenger; none yet on WhatsApp.',
    );
  });

  it('is answered channel by channel', async () => {
    expect(await step('REPLY')).toMatchObject({ done: false, told: 'No reply has been sent yet.' });
    await replied('pages_messaging');
    expect(await step('REPLY')).toMatchObject({
      done: true,
      told: 'Meta accepted a reply on Messenger; none yet on Instagram and WhatsApp.',
    });
    await replied('instagram_manage_messages');
    await replied('whatsapp_business_messaging');
    expect((await step('REPLY')).told).toBe(
      'Meta accepted a reply on Instagram, Messenger, and WhatsApp.',
    );
  });

  it('is proved when all nine are verified, and reported while their calls count', async () => {
    expect(await step('PROVE')).toMatchObject({
      done: false,
      told: '3 of 9 permissions are verified.',
    });
    await rita.ask('mutation { proveAll { __typename } }');
    expect(await step('PROVE')).toMatchObject({
      done: true,
      told: '9 of 9 permissions are verified.',
    });
    expect(await step('REPORT')).toMatchObject({
      done: true,
      told: 'All nine are verified, and their calls still count: the report is complete.',
    });
  });

  it('is never deleted while somebody is signed in', async () => {
    expect(await step('DELETE')).toMatchObject({ done: false });
  });

  it('of another reviewer of the same accounts is their own', async () => {
    const sam = await it_.login('second-reviewer');
    const steps = await stepsOf(sam);
    const done = steps.filter((one) => one.done).map(({ key }) => key);
    expect(done).toEqual(['LOG_IN', 'GRANT', 'CHOOSE', 'RECEIVE']);
  });

  it('is no longer whole when one proof fails', async () => {
    const error = { message: '(#200) No', code: 200 };
    it_.simulator.faults.next({ path: '/me/accounts' }, { kind: 'error', status: 403, error }, 9);
    await rita.ask(
      'mutation { provePermission(input: { permission: pages_show_list }) { __typename } }',
    );
    it_.simulator.faults.clear();
    expect((await step('PROVE')).told).toBe('8 of 9 permissions are verified.');
    expect(await step('REPORT')).toMatchObject({
      done: false,
      told: 'The report holds fresh evidence of 8 of 9 permissions.',
    });
    await rita.ask('mutation { proveAll { __typename } }');
    expect(await step('REPORT')).toMatchObject({ done: true });
  });

  it('is no longer fresh after thirty days: the evidence stays, the report is not complete', async () => {
    await it_.app.database.sql(`update graph_call set at = at - interval '31 days'`);
    expect(await step('PROVE')).toMatchObject({ done: true });
    expect(await step('REPORT')).toMatchObject({
      done: false,
      told: 'The report holds fresh evidence of 0 of 9 permissions.',
    });
  });

  it('says that the token has expired', async () => {
    await it_.app.database.sql('update connection set token_expires_at = $1', [
      new Date(Date.now() - DAY_MS),
    ]);
    expect(await step('LOG_IN')).toMatchObject({
      done: false,
      told: expect.stringMatching(/expired/),
    });
  });
});
