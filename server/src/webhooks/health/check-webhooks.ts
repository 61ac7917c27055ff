// Really checks the webhooks: the server calls its own address, and asks Meta what the app and each chosen account have
// subscribed. What was learnt is stored for the person, even where a part of it could not be.
import type { EntityManager } from '#base/database';
import { readBack } from '#channels/read-back';
import { lendUserToken } from '#connection/lend-user-token';
import { noteTrouble } from '#connection/note-trouble';
import { recordCalls } from '#evidence/record';
import { InvalidToken, MetaError } from '#meta/errors';
import type { Graph, GraphCallRecord } from '#meta/graph';
import { readAppSubscriptions } from '#meta/read-app-subscriptions';
import { askOurselves, type CheckedRung } from './ask-ourselves.ts';
import type { HealthParts } from './health-parts.ts';
import { judgeApp } from './judge-app.ts';
import { storeChecks } from './store-checks.ts';

/** Null when everything could be asked, else what Meta said. */
export async function checkWebhooks(
  parts: HealthParts,
  connectionId: string,
): Promise<MetaError | null> {
  const em = parts.database.fork();
  const calls: GraphCallRecord[] = [];
  const graph = parts.graph.recording((call) => calls.push(call));
  try {
    const [own, app] = await Promise.all([askOurselves(parts), askAboutApp(graph, parts)]);
    await storeChecks(em, connectionId, [...own, app.rung], parts.now());
    await readAccounts(em, { ...parts, graph }, connectionId);
    return app.error;
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    await noteTrouble(em, connectionId, error);
    return error;
  } finally {
    await recordCalls(parts.database.fork(), connectionId, calls);
  }
}

/** The app's own token asks: what it says of that token is no trouble of the person's. */
async function askAboutApp(
  graph: Graph,
  { callbackUrl }: HealthParts,
): Promise<{ rung: CheckedRung; error: MetaError | null }> {
  try {
    return { rung: judgeApp(await readAppSubscriptions(graph), callbackUrl), error: null };
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    const told = `Meta did not tell what the app has subscribed. ${error.sentence}`;
    return { rung: { key: 'APP_SUBSCRIBED', state: 'UNKNOWN', told }, error };
  }
}

async function readAccounts(
  em: EntityManager,
  parts: HealthParts,
  connectionId: string,
): Promise<void> {
  const token = await lendUserToken(em, parts.vault, connectionId);
  if (token === null) throw new InvalidToken({});
  await readBack(em, { ...parts, token }, connectionId);
}
