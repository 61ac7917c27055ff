// What is amiss with a channel now: what the last look found, and what may have changed since without one: the token,
// the permissions, the choice and its subscriptions.
import type { EntityManager } from '#base/database';
import type { Connection } from '#connection/connection.entity';
import { shareStoredGrants, type Grant } from '#connection/grants';
import { readConnection } from '#connection/meta-connection';
import { newestCall, newestCallsOn, type KnownCall } from '#evidence/newest-calls';
import type { ChannelKind } from '../channel.ts';
import { chosenSubscriptions, type ChosenSubscription } from '../chosen-subscriptions.ts';
import { byImportance, finding, type Finding, restore } from '../finding.ts';
import { repair } from '../repair.ts';
import type { Scan } from '../scan.entity.ts';
import { missingScopes } from './scopes.ts';
import { NO_CALL, seenAtLogin, tellCall } from './tell-call.ts';
import { isGranted } from './trouble.ts';

/** What can be known of a person without asking Meta. */
export interface Chart {
  /** What says that the token is dead; null: it lives. */
  dead: Finding | null;
  grants: readonly Grant[];
  chosen: readonly ChosenSubscription[];
  /** By Meta's id of the Page or WhatsApp account: the newest call about its subscription. */
  subscribing: ReadonlyMap<string, KnownCall>;
}

/** Three reads of one round, one more after it for each of a dead token and a failed subscription. */
export async function readChart(
  em: EntityManager,
  connectionId: string,
  now: Date,
): Promise<Chart> {
  const [connection, grants, chosen] = await Promise.all([
    readConnection(em, connectionId),
    shareStoredGrants(em, connectionId),
    chosenSubscriptions(em, connectionId),
  ]);
  const failed = chosen.filter(isFailed).map(({ targetId }) => targetId);
  return {
    dead: connection === null ? null : await deadToken(em, connection, now),
    grants,
    chosen,
    subscribing:
      failed.length === 0
        ? new Map()
        : await newestCallsOn(em, connectionId, failed, '/subscribed_apps'),
  };
}

async function deadToken(
  em: EntityManager,
  connection: Connection,
  now: Date,
): Promise<Finding | null> {
  const { trouble = null, tokenExpiresAt = null } = connection;
  const expired = tokenExpiresAt !== null && tokenExpiresAt <= now;
  if (trouble === null && !expired) return null;
  return finding('TOKEN_DEAD', {
    severity: 'BLOCKING',
    sentence: trouble ?? 'The access token has expired, so Meta can no longer be asked.',
    seenBy: expired
      ? seenAtLogin.inspection(`expires_at ${tokenExpiresAt.toISOString()}`)
      : await seenDead(em, connection),
    repair: repair('RECONNECT', 'Continue with Facebook again'),
  });
}

/** The call since the login that Meta refused for the token; or the inspection, which is answered 200 for a dead one, too. */
async function seenDead(em: EntityManager, { id, connectedAt }: Connection): Promise<string> {
  const refused = await newestCall(em, id, { code: DEAD_TOKEN, since: connectedAt });
  if (refused !== null) return tellCall(refused);
  const inspected = await newestCall(em, id, { path: '/debug_token', since: connectedAt });
  return inspected === null ? NO_CALL : tellCall(inspected, 'is_valid false');
}

/** docs/graph-api/guides/error-handling */
const DEAD_TOKEN = 190;

export interface ShownChannel {
  kind: ChannelKind;
  scan: Scan | null;
  found: number;
  /** How many of those found could be chosen. */
  usable: number;
  chosen: number;
}

/** The most important first. Nothing is amiss with a channel that was never looked for, but that. */
export function diagnose(channel: ShownChannel, chart: Chart): Finding[] {
  const { kind, scan } = channel;
  if (scan === null) return [...(chart.dead === null ? [] : [chart.dead]), notLooked()];
  return byImportance([
    ...(chart.dead === null ? [] : [chart.dead]),
    ...missingScopes(kind, chart.grants),
    ...scan.findings.map(restore),
    ...notChosen(channel),
    ...failedSubscriptions(kind, chart),
  ]);
}

function notLooked(): Finding {
  return finding('NOT_LOOKED', {
    severity: 'BLOCKING',
    sentence: 'Meta has not been asked yet.',
    seenBy: NO_CALL,
    repair: repair('REFRESH', 'Ask Meta'),
  });
}

const NOUNS: Record<ChannelKind, readonly [string, string]> = {
  INSTAGRAM: ['Instagram account', 'Instagram accounts'],
  MESSENGER: ['Facebook Page', 'Facebook Pages'],
  WHATSAPP: ['WhatsApp account', 'WhatsApp accounts'],
};

function notChosen({ kind, scan, found, usable, chosen }: ShownChannel): Finding[] {
  if (usable === 0 || chosen > 0) return [];
  const what =
    found === 1 ? `One ${NOUNS[kind][0]} was found` : `${found} ${NOUNS[kind][1]} were found`;
  return [
    finding('NOT_CHOSEN', {
      severity: 'BLOCKING',
      sentence: `${what}, and none is chosen: nothing is subscribed or shown.`,
      seenBy: scan?.foundBy ?? NO_CALL,
      repair: repair('CHOOSE', 'Choose accounts'),
    }),
  ];
}

const isFailed = ({ status }: ChosenSubscription): boolean => status !== 'SUBSCRIBED';

/** One for each Page or WhatsApp account; none where the permission to subscribe is what is missing. */
function failedSubscriptions(kind: ChannelKind, { chosen, grants, subscribing }: Chart): Finding[] {
  if (kind !== 'WHATSAPP' && !isGranted(grants, 'pages_manage_metadata')) return [];
  const own = chosen.filter(({ channel }) => channel === kind);
  const works = own.some((account) => !isFailed(account));
  const byTarget = new Map(own.filter(isFailed).map((account) => [account.targetId, account]));
  return [...byTarget.values()].map(({ accountId, name, targetId, problem }) => {
    const call = subscribing.get(targetId);
    return finding('SUBSCRIPTION_FAILED', {
      severity: works ? 'WARNING' : 'BLOCKING',
      sentence: problem ?? 'Its webhooks are not turned on at Meta.',
      seenBy: call === undefined ? NO_CALL : tellCall(call),
      accountName: name,
      repair: repair('SUBSCRIBE', `Subscribe ${name}`, { accountId }),
    });
  });
}
