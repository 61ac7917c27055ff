// Whatever has an id is found again by it, for whom it belongs to and for nobody else.
import { DefaultQueryExecutor } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const EVERYTHING = `{
  channels { accounts { __typename id ... on WhatsAppAccount { phoneNumbers { __typename id } } } }
  conversations { nodes { __typename id } }
  webhookEvents { nodes { __typename id } }
  rejectedDeliveries { nodes { __typename id } }
  apiKeys { nodes { __typename id } }
  permission(name: pages_show_list) { runs { nodes { __typename id calls { __typename id } } } }
}`;

interface Thing {
  __typename: string;
  id: string;
}

let it_: Stage;
let rita: Reviewer;
let otto: Reviewer;
beforeAll(async () => {
  it_ = await stage();
  rita = await live('all-channels');
  otto = await live('no-whatsapp');
  await it_.app.http.inject({ method: 'POST', url: '/webhooks/meta', payload: 'not signed' });
});
afterAll(() => it_.close());

/** Somebody who is written to and proves something. */
async function live(persona: string): Promise<Reviewer> {
  const reviewer = await it_.login(persona);
  const answer = await reviewer.ask('{ channel(kind: MESSENGER) { accounts { metaId usable } } }');
  const { accounts } = answer.data['channel'] as {
    accounts: { metaId: string; usable: boolean }[];
  };
  const accountId = accounts.find(({ usable }) => usable)?.metaId ?? '';
  await it_.simulator.customerWrites({ channel: 'messenger', accountId, text: 'hello' });
  await it_.simulator.settled();
  await reviewer.ask(
    'mutation { provePermission(input: { permission: pages_show_list }) { __typename } }',
  );
  await reviewer.ask('mutation { createApiKey(input: { name: "of a test" }) { __typename } }');
  return reviewer;
}

/** Everything with an id that a reviewer is shown. */
async function thingsOf(reviewer: Reviewer): Promise<Thing[]> {
  const found: Thing[] = [];
  JSON.parse((await reviewer.ask(EVERYTHING)).text, (_key, value: Partial<Thing> | null) => {
    const { __typename, id } = value ?? {};
    if (__typename !== undefined && id !== undefined) found.push({ __typename, id });
    return value;
  });
  return found;
}

const nodeOf = async (asks: Stage['ask'] | Reviewer['ask'], id: string) =>
  (await asks(NODE, { id })).data['node'];

describe('an id', () => {
  it('leads its owner to what it is of, in every room', async () => {
    const things = await thingsOf(rita);
    expect(new Set(things.map(({ __typename }) => __typename))).toEqual(
      new Set([
        'FacebookPage',
        'InstagramAccount',
        'WhatsAppAccount',
        'PhoneNumber',
        'Conversation',
        'WebhookEvent',
        'ProofRun',
        'EvidenceCall',
        'ApiKey',
        'RejectedDelivery',
      ]),
    );
    for (const thing of things) expect(await nodeOf(rita.ask, thing.id)).toEqual(thing);
  });

  it('leads another reviewer nowhere', async () => {
    const hers = await thingsOf(rita);
    const his = await thingsOf(otto);
    expect(his.map(({ __typename }) => __typename)).toContain('Conversation');
    // What was rejected is nobody's, and shown to everybody who is signed in.
    const own = (things: Thing[]) => things.filter((one) => one.__typename !== 'RejectedDelivery');
    const shared = own(hers).filter(({ id }) => his.some((other) => other.id === id));
    expect(shared).toEqual([]);
    for (const { id } of own(hers)) expect(await nodeOf(otto.ask, id)).toBeNull();
    for (const { id } of own(his)) expect(await nodeOf(rita.ask, id)).toBeNull();
  });

  it('leads nobody anywhere who is not signed in', async () => {
    for (const { id } of await thingsOf(rita)) expect(await nodeOf(it_.ask, id)).toBeNull();
  });

  it('shows all of a thing, as where it came from', async () => {
    const things = await thingsOf(rita);
    const conversation = things.find(({ __typename }) => __typename === 'Conversation');
    const answer = await rita.ask(
      'query ($id: ID!) { node(id: $id) { ... on Conversation { messages { text } } } }',
      { id: conversation?.id },
    );
    expect(answer.data['node']).toEqual({ messages: [{ text: 'hello' }] });
  });
});

describe('the rooms that are asked', () => {
  const statementsFor = async (id: string): Promise<number> => {
    const executed = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery');
    await rita.ask(NODE, { id });
    const { length } = executed.mock.calls;
    executed.mockRestore();
    return length;
  };

  it('are none for an id that is of no room', async () => {
    for (const id of ['', 'x', '17', "'; drop table page"]) expect(await statementsFor(id)).toBe(0);
  });

  it('are a handful of short statements for an id that nobody has', async () => {
    // The session, the accounts, the runs, the calls, the keys; for an event whose accounts they are, and it; the notes.
    expect(await statementsFor('01938f3e-0000-7000-8000-000000000001')).toBe(8);
  });
});
