// The three channels from what the last look stored: always three, each with accounts or a cause.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { readRows } from '#base/read-rows';
import {
  Channel,
  CHANNEL_KINDS,
  InstagramAccount,
  WhatsAppAccount,
  type Account,
  type ChannelKind,
} from './channel.ts';
import { type Chart, diagnose, readChart } from './doctor/diagnose.ts';
import type { Finding } from './finding.ts';
import { chosenOf, readAccounts } from './read-accounts.ts';
import { CUT_SHORT, ScanEntity, type Scan } from './scan.entity.ts';

/** The seed's sentences, word for word; the cause stands beside them, never instead of them. */
export const NOT_DETECTED: Record<ChannelKind, string> = {
  INSTAGRAM: 'Not detected — link an Instagram Business account to a Facebook Page',
  MESSENGER: 'Not detected — grant pages permissions and connect a Facebook Page',
  WHATSAPP: 'Not detected — requires WhatsApp Business assets and whatsapp_business_* scopes',
};

const NOBODY = 'Nobody is signed in, so Meta was not asked.';

/** Eight reads of one round, however many accounts there are; none when nobody is signed in. */
export async function showChannels(
  em: EntityManager,
  connectionId: string | null,
  now: Date,
  kinds: readonly ChannelKind[] = CHANNEL_KINDS,
): Promise<Channel[]> {
  if (connectionId === null) return kinds.map(showForNobody);
  const [scans, chart, accounts] = await Promise.all([
    readRows(em, ScanEntity, 'where connection_id = $1', [connectionId]),
    readChart(em, connectionId, now),
    Promise.all(kinds.map((kind) => readAccounts(em, connectionId, kind))),
  ]);
  return kinds.map((kind, place) => {
    const scan = scans.find((candidate) => candidate.kind === kind) ?? null;
    return show(kind, accounts[place] ?? [], scan, chart);
  });
}

function showForNobody(kind: ChannelKind): Channel {
  return make(Channel, {
    kind,
    status: 'NOT_DETECTED',
    found: [],
    foundCount: 0,
    chosenCount: 0,
    findings: [],
    notDetected: NOT_DETECTED[kind],
    cause: NOBODY,
    fixUrl: null,
    canGrant: false,
    checkedAt: null,
    scanned: null,
  });
}

function show(kind: ChannelKind, found: Account[], scan: Scan | null, chart: Chart): Channel {
  const detected = found.some(isDetected);
  const chosen = chosenOf(found).length;
  const usable = found.filter(canBeChosen).length;
  const findings = diagnose({ kind, scan, found: found.length, usable, chosen }, chart);
  const [first = null] = detected ? [] : findings;
  return make(Channel, {
    kind,
    status: detected ? 'DETECTED' : 'NOT_DETECTED',
    found,
    foundCount: found.length,
    chosenCount: chosen,
    findings,
    notDetected: detected ? null : NOT_DETECTED[kind],
    cause: first?.sentence ?? null,
    fixUrl: first?.repair?.url ?? null,
    canGrant: first?.repair?.kind === 'GRANT' || first?.repair?.kind === 'LINK',
    checkedAt: scan?.checkedAt ?? null,
    scanned: detected ? scannedOf(scan, findings) : (scan?.scanned ?? null),
  });
}

/** A personal Instagram account is listed, but Meta opens it to no app: it is no channel. */
function isDetected(account: Account): boolean {
  return !(account instanceof InstagramAccount && account.personal);
}

/** A WhatsApp account also when it is one of its numbers that can be. */
function canBeChosen(account: Account): boolean {
  if (account.usable) return true;
  return account instanceof WhatsAppAccount && account.phoneNumbers.some(({ usable }) => usable);
}

/** What is shown is older than a failed look: a channel that has accounts must say so, too. */
function scannedOf(scan: Scan | null, findings: readonly Finding[]): string | null {
  if (scan === null || scan.scanned !== CUT_SHORT) return scan?.scanned ?? null;
  const why = findings.find(({ code }) => code === 'META_FAILED' || code === 'TOKEN_DEAD');
  return why === undefined ? scan.scanned : `${scan.scanned}: ${why.sentence}`;
}
