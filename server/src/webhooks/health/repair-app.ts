// Gives Meta our address and the fields of all three objects; Meta verifies the address at once. Fields that the app had
// already stay. What Meta then lists is stored, so that the rung says what is true and not what was wished.
import { recordCalls } from '#evidence/record';
import { MetaError } from '#meta/errors';
import type { Graph, GraphCallRecord } from '#meta/graph';
import { readAppSubscriptions } from '#meta/read-app-subscriptions';
import { subscribeApp } from '#meta/subscribe-app';
import type { HealthParts } from './health-parts.ts';
import { judgeApp } from './judge-app.ts';
import { storeChecks } from './store-checks.ts';

/** Null when Meta took all three, else the first refusal. */
export async function repairApp(
  parts: HealthParts,
  connectionId: string,
): Promise<MetaError | null> {
  const calls: GraphCallRecord[] = [];
  const graph = parts.graph.recording((call) => calls.push(call));
  try {
    const refused = await subscribe(graph, parts);
    const rung = judgeApp(await readAppSubscriptions(graph), parts.callbackUrl);
    await storeChecks(parts.database.fork(), connectionId, [rung], parts.now());
    return refused;
  } catch (error) {
    if (error instanceof MetaError) return error;
    throw error;
  } finally {
    await recordCalls(parts.database.fork(), connectionId, calls);
  }
}

async function subscribe(
  graph: Graph,
  { callbackUrl, verifyToken }: HealthParts,
): Promise<MetaError | null> {
  const before = await readAppSubscriptions(graph);
  const kept = new Map(before.map(({ object, fields }) => [object, fields]));
  const outcomes = await subscribeApp(graph, { callbackUrl, verifyToken, kept });
  return outcomes.find(({ error }) => error !== null)?.error ?? null;
}
