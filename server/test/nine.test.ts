// The whole review, as one person goes through it: six proofs by a button, three by a reply, nine verified; and none that is
// not there for a call.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Reviewer, type Stage } from './stage.ts';

const CUSTOMERS = [
  {
    permission: 'instagram_manage_messages',
    channel: 'instagram',
    accountId: '17841405822304914',
    path: '/104958712309/messages',
  },
  {
    permission: 'pages_messaging',
    channel: 'messenger',
    accountId: '104958712309',
    path: '/104958712309/messages',
  },
  {
    permission: 'whatsapp_business_messaging',
    channel: 'whatsapp',
    accountId: '106540352242922',
    path: '/106540352242922/messages',
  },
] as const;

const PROVE = `mutation ($permission: PermissionName!) { provePermission(input: { permission: $permission }) { __typename
  ... on ProofNotPossible { message wayOn } } }`;
const REPLY = `mutation ($input: SendReplyInput!) { sendReply(input: $input) { __typename } }`;

interface Card {
  name: string;
  state: string;
  conversationId: string | null;
  lastRun: { told: string; problem: { metaCode: number; wayOn: string } | null } | null;
}

describe('a review', () => {
  let it_: Stage;
  let rita: Reviewer;
  let replies = 0;
  beforeAll(async () => {
    it_ = await stage();
    rita = await it_.login('all-channels');
  });
  afterAll(() => it_.close());

  async function cards(): Promise<Record<string, Card>> {
    const { data } = await rita.ask(
      '{ permissions { name state conversationId lastRun { told problem { metaCode wayOn } } } }',
    );
    return Object.fromEntries((data['permissions'] as Card[]).map((card) => [card.name, card]));
  }

  async function reply(permission: string): Promise<string> {
    const conversationId = (await cards())[permission]?.conversationId ?? '';
    replies += 1;
    const input = { conversationId, text: 'Yes, it is.', key: `the-form-${replies}` };
    const { data } = await rita.ask(REPLY, { input });
    return (data['sendReply'] as { __typename: string }).__typename;
  }

  it('has nothing green before anything was tried, though the login made calls', async () => {
    for (const { state } of Object.values(await cards())) expect(state).toBe('NOT_RUN');
  });

  it.each(CUSTOMERS)('tells for $permission how to come to a message first', async (one) => {
    const { data } = await rita.ask(PROVE, { permission: one.permission });
    expect(data['provePermission']).toMatchObject({ __typename: 'ProofNotPossible' });
    expect((await cards())[one.permission]?.conversationId).toBeNull();
  });

  it.each(CUSTOMERS)('shows $permission red when Meta refuses the reply', async (one) => {
    await it_.simulator.customerWrites({ ...one, text: 'Is it still there?' });
    const { data } = await rita.ask(PROVE, { permission: one.permission });
    expect(data['provePermission']).toMatchObject({
      __typename: 'ProofNotPossible',
      message: expect.stringMatching(/repl/),
    });
    const error = { message: '(#200) Refused', type: 'OAuthException', code: 200 };
    it_.simulator.faults.next(
      { path: one.path, method: 'POST' },
      { kind: 'error', status: 403, error },
    );
    expect(await reply(one.permission)).toBe('MetaFailed');
    it_.simulator.faults.clear();
    const card = (await cards())[one.permission];
    expect(card?.state).toBe('FAILED');
    expect(card?.lastRun?.problem).toMatchObject({ metaCode: 200, wayOn: expect.any(String) });
  });

  it('is complete when six were pressed and three answered', async () => {
    await rita.ask('mutation { proveAll { __typename } }');
    for (const { permission } of CUSTOMERS) expect(await reply(permission)).toBe('ReplySent');
    await it_.simulator.settled();
    const states = Object.entries(await cards()).map(([name, { state }]) => [name, state]);
    expect(states.filter(([, state]) => state !== 'VERIFIED')).toEqual([]);
    const { data } = await rita.ask(
      '{ reviewProgress { key done } submissionPack { verifiedCount permissions { name evidence { succeeded traceId at } } } }',
    );
    const steps = data['reviewProgress'] as { key: string; done: boolean }[];
    expect(steps.filter(({ done }) => !done).map(({ key }) => key)).toEqual(['DELETE']);
    const pack = data['submissionPack'] as {
      verifiedCount: number;
      permissions: { evidence: { succeeded: boolean }[] }[];
    };
    expect(pack.verifiedCount).toBe(9);
    for (const { evidence } of pack.permissions) {
      expect(evidence.filter(({ succeeded }) => succeeded).length).toBeGreaterThan(0);
    }
  });
});
