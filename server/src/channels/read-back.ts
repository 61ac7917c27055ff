// What Meta says of the subscriptions that the choice needs, read back: by our app, by another's, or not at all. The
// account's row says it from then on. Where Meta could not be asked just now, the row stays as it was.
import type { EntityManager } from '#base/database';
import { noteTrouble } from '#connection/note-trouble';
import type { MetaError } from '#meta/errors';
import type { BatchOutcome } from '#meta/graph';
import {
  type AccountToRead,
  readSubscribedApps,
  type SubscribedApp,
} from '#meta/read-subscribed-apps';
import { NEEDED_FIELDS } from '#meta/subscribe-app';
import { type Reach, storeSubscriptions } from './change-subscriptions.ts';
import { listed } from './doctor/words.ts';
import { neededSubscriptions } from './needed-subscriptions.ts';
import { notSubscribed, type Subscription } from './subscribe.ts';

/** `only`: Meta's id of one Page or WhatsApp account. Never throws for what Meta says of a single account. */
export async function readBack(
  em: EntityManager,
  { graph, vault, token, now }: Reach,
  connectionId: string,
  only: string | null = null,
): Promise<void> {
  const [needed, pageTokens] = await Promise.all([
    neededSubscriptions(em, connectionId),
    vault.lendMany(em, { ownerId: connectionId, purpose: 'page' }),
  ]);
  const asked = [
    ...[...needed.pages].flatMap((metaId) => pageToRead(metaId, pageTokens)),
    ...[...needed.whatsApp].map((metaId): AccountToRead => ({ kind: 'WABA', metaId, token })),
  ].filter(({ metaId }) => only === null || metaId === only);
  const outcomes = await readSubscribedApps(graph, asked);
  const read = asked.flatMap(({ kind, metaId }, place) => {
    const outcome = outcomes[place];
    const judged = outcome === undefined ? null : judge(outcome, kind, graph.settings.appId);
    return judged === null ? [] : [[metaId, judged] as const];
  });
  await storeSubscriptions(em, connectionId, new Map(read), now());
  // WhatsApp accounts are read with the person's own token: when that is dead, the connection says so.
  const own = outcomes.find((one, place) => !one.ok && asked[place]?.kind === 'WABA');
  if (own?.ok === false) await noteTrouble(em, connectionId, own.error);
}

function pageToRead(metaId: string, tokens: ReadonlyMap<string, string>): AccountToRead[] {
  const value = tokens.get(metaId);
  return value === undefined ? [] : [{ kind: 'PAGE', metaId, token: { value, kind: 'PAGE' } }];
}

/** Null: nothing was learnt. */
function judge(
  outcome: BatchOutcome<SubscribedApp[]>,
  kind: AccountToRead['kind'],
  appId: string,
): Subscription | null {
  if (!outcome.ok) return outcome.error.retryable ? null : refused(outcome.error);
  const ours = outcome.value.find((app) => app.appId === appId);
  if (ours === undefined) return notSubscribed(notOurs(outcome.value));
  const problem = kind === 'PAGE' ? missingFields(ours) : ownAddress(ours);
  return { status: problem === null ? 'SUBSCRIBED' : 'FAILED', problem, error: null };
}

function refused(error: MetaError): Subscription {
  return { status: 'FAILED', problem: `${error.sentence} ${error.wayOn}`, error };
}

function notOurs(others: readonly SubscribedApp[]): string {
  if (others.length === 0) return 'At Meta no app is subscribed to it.';
  const names = others.map(({ name, appId }) => name ?? `app ${appId}`);
  return `At Meta ${listed(names)} ${names.length === 1 ? 'is' : 'are'} subscribed to it; this app is not.`;
}

function missingFields({ fields }: SubscribedApp): string | null {
  const missing = NEEDED_FIELDS.page.filter((name) => !fields.includes(name));
  if (missing.length === 0) return null;
  return `This app is subscribed, but without ${listed(missing)}.`;
}

/** The host alone: an address can carry a secret. */
function ownAddress({ overrideUrl }: SubscribedApp): string | null {
  if (overrideUrl === null) return null;
  const host = URL.canParse(overrideUrl) ? new URL(overrideUrl).host : 'another address';
  return `This app is subscribed, but the messages go to a callback of the account’s own (${host}).`;
}
