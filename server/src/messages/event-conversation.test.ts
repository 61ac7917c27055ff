// Which events lead to a conversation.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';

const STUDIO = '104958712309';

let it_: Stage;
let rita: Reviewer;
beforeAll(async () => {
  it_ = await stage();
  rita = await it_.login('all-channels');
});
afterAll(() => it_.close());

async function events(): Promise<{ kind: string; badge: string; conversationId: string | null }[]> {
  const answer = await rita.ask('{ webhookEvents { nodes { kind badge conversationId } } }');
  return (answer.data['webhookEvents'] as { nodes: Awaited<ReturnType<typeof events>> }).nodes;
}

it('a message and the answer to it lead to the conversation of both; receipts and samples lead to none', async () => {
  await it_.simulator.customerWrites({ channel: 'messenger', accountId: STUDIO, text: 'hello' });
  await it_.simulator.settled();
  const listed = await rita.ask('{ conversations { nodes { id } } }');
  const [{ id } = { id: '' }] = (listed.data['conversations'] as { nodes: { id: string }[] }).nodes;
  await rita.ask('mutation ($input: SendReplyInput!) { sendReply(input: $input) { __typename } }', {
    input: { conversationId: id, text: 'Good morning!', key: crypto.randomUUID() },
  });
  await it_.simulator.testButton('page', 'messages');
  await it_.simulator.settled();
  const seen = await events();
  const of = (kind: string) =>
    seen.filter((event) => event.kind === kind && event.badge !== 'TEST');
  expect(of('MESSAGE')).toMatchObject([{ conversationId: id }]);
  expect(of('ECHO')).toMatchObject([{ conversationId: id }]);
  expect(of('DELIVERED')).toMatchObject([{ conversationId: null }]);
  const samples = seen.filter(({ badge }) => badge === 'TEST');
  expect(samples.length).toBeGreaterThan(0);
  expect(samples.every(({ conversationId }) => conversationId === null)).toBe(true);
});
