// Somebody with everything is deleted: how soon nothing of it is seen, and what the erasing behind it costs those who stay.
import { setTimeout as sleep } from 'node:timers/promises';
import { signIn } from '../harness/people.ts';
import { applyLoad } from '../load/apply.ts';
import { deliveriesFor, openAsker, type World } from './world.ts';

export interface Deletion {
  readonly invisibleMs: number;
  /** Deliveries a second for another Page, before, while it erases, and after. */
  readonly before: number;
  readonly meanwhile: number;
  readonly after: number;
  readonly erasedPerSecond: number;
}

const OTHER_PAGE = '204958700001';
const SEEN = '{ webhookEvents(first: 1) { nodes { id } } }';
const WITHIN_MS = 1_800_000;

/** Ends the world: what the others share with the person would be kept, so they go before. */
export async function deleteEverything(world: World, seconds: number): Promise<Deletion> {
  const { client, house, people, events } = world;
  const { connectionId } = people.many;
  await client.query('delete from connection where id <> $1', [connectionId]);
  await signIn(client, [OTHER_PAGE]);
  const press = async (run: string): Promise<number> =>
    (await applyLoad({ port: house.server.port, ...deliveriesFor([OTHER_PAGE], run, seconds) }))
      .perSecond;
  const [ask, see] = [await openAsker(world, people.many), await openAsker(world, people.many)];
  await press('warm');
  const before = await press('before');
  const begun = performance.now();
  const answered = ask({ query: 'mutation { deleteMe { __typename } }' });
  while (await sees(see)) await sleep(2);
  const invisibleMs = performance.now() - begun;
  const erased = untilErased(world, begun);
  const meanwhile = await press('meanwhile');
  await answered;
  const erasedPerSecond = events / ((await erased) / 1_000);
  return { invisibleMs, before, meanwhile, after: await press('after'), erasedPerSecond };
}

async function sees(see: Awaited<ReturnType<typeof openAsker>>): Promise<boolean> {
  const { webhookEvents } = await see({ query: SEEN });
  return (webhookEvents as { nodes: unknown[] }).nodes.length > 0;
}

/** The connection's row goes last. Resolves with the milliseconds since `begun`. */
async function untilErased({ client, people }: World, begun: number): Promise<number> {
  const isThere = async () =>
    (await client.query('select 1 from connection where id = $1', [people.many.connectionId]))
      .rowCount === 1;
  while (await isThere()) {
    if (performance.now() - begun > WITHIN_MS) throw new Error('The erasing took half an hour.');
    await sleep(50);
  }
  return performance.now() - begun;
}
