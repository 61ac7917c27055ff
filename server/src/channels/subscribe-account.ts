// Subscribes one chosen account's webhooks anew, and believes it only when Meta lists this app on it afterwards.
import type { EntityManager } from '#base/database';
import { readStoredGrants } from '#connection/grants';
import { lendUserToken } from '#connection/lend-user-token';
import { noteTrouble } from '#connection/note-trouble';
import { recordCalls } from '#evidence/record';
import { InvalidToken, MetaError } from '#meta/errors';
import type { GraphCallRecord } from '#meta/graph';
import { type Reach, storeSubscriptions } from './change-subscriptions.ts';
import { chosenSubscriptions, type ChosenSubscription } from './chosen-subscriptions.ts';
import type { DiscoverParts } from './discover.ts';
import { readBack } from './read-back.ts';
import { subscribeAll, type Subscription } from './subscribe.ts';

export type SubscribeOutcome =
  | { kind: 'SUBSCRIBED' }
  /** Not this person's, or not chosen. */
  | { kind: 'NOT_THERE' }
  | { kind: 'META_FAILED'; error: MetaError }
  /** Meta said nothing against it, and yet it is not so. */
  | { kind: 'NOT_SUBSCRIBED'; problem: string };

/** By our id of a chosen Page, Instagram account, WhatsApp account or number. */
export async function subscribeAccount(
  parts: DiscoverParts,
  connectionId: string,
  accountId: string,
): Promise<SubscribeOutcome> {
  const em = parts.database.fork();
  const account = await findChosen(em, connectionId, accountId);
  if (account === null) return { kind: 'NOT_THERE' };
  const calls: GraphCallRecord[] = [];
  const graph = parts.graph.recording((call) => calls.push(call));
  try {
    const token = await lendUserToken(em, parts.vault, connectionId);
    if (token === null) throw new InvalidToken({});
    const reach = { ...parts, graph, token };
    const outcome = await turnOn(em, reach, connectionId, account);
    if (outcome.error !== null) throw outcome.error;
    if (outcome.status === 'SUBSCRIBED') await readBack(em, reach, connectionId, account.targetId);
    const after = await findChosen(em, connectionId, accountId);
    if (after?.status === 'SUBSCRIBED') return { kind: 'SUBSCRIBED' };
    return { kind: 'NOT_SUBSCRIBED', problem: after?.problem ?? 'It is not subscribed.' };
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    // A Page's token can die alone; that is no trouble of the person's own.
    if (calls.every(({ tokenKind }) => tokenKind !== 'PAGE')) {
      await noteTrouble(em, connectionId, error);
    }
    return { kind: 'META_FAILED', error };
  } finally {
    await recordCalls(parts.database.fork(), connectionId, calls);
  }
}

async function findChosen(
  em: EntityManager,
  connectionId: string,
  accountId: string,
): Promise<ChosenSubscription | null> {
  const chosen = await chosenSubscriptions(em, connectionId);
  return chosen.find((account) => account.accountId === accountId) ?? null;
}

/** Stored whatever comes of it. */
async function turnOn(
  em: EntityManager,
  { graph, vault, token, now }: Reach,
  connectionId: string,
  { kind, targetId }: ChosenSubscription,
): Promise<Subscription> {
  const grants = await readStoredGrants(em, connectionId);
  const isPage = kind === 'PAGE' || kind === 'INSTAGRAM';
  const place = { ownerId: connectionId, purpose: 'page' as const, subject: targetId };
  const page = isPage ? [{ metaId: targetId, token: await vault.lend(em, place) }] : [];
  const outcomes = await subscribeAll(graph, token, grants, {
    pages: page,
    whatsApp: isPage ? [] : [{ metaId: targetId }],
  });
  await storeSubscriptions(em, connectionId, outcomes, now());
  const outcome = outcomes.get(targetId);
  if (outcome === undefined) throw new Error('A subscription was left without an outcome');
  return outcome;
}
