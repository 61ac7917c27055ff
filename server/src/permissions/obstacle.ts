// What stands in the way of a proof, told before Meta is asked: in a sentence, with the way on and the click that mends it.
import { WEB_PAGES } from '#base/fix-url';
import { repair, type Repair } from '#channels/repair';
import { notConnected } from '#connection/login-types';
import type { GrantStatus } from '#connection/grants';
import { permissionOf, type PermissionName } from '#meta/permissions';
import { PROOFS } from './proofs.ts';
import type { AccountKind, Proof, ProofAccount } from './prove/proof.ts';
import { statusOf, type Standing } from './standing.ts';

export interface Obstacle {
  message: string;
  wayOn: string;
  /** Path of the web page where the way on begins. */
  fixUrl: string;
  repair: Repair | null;
}

const RECONNECT = repair('RECONNECT', 'Continue with Facebook');

/** The first thing in the way, or null: it can be proved now, by its button or by a reply. `accountId`: on this very account. */
export function obstacleTo(
  name: PermissionName,
  standing: Standing,
  accountId: string | null = null,
): Obstacle | null {
  const proof = PROOFS[name];
  return (
    noToken(standing) ??
    notGranted(name, standing) ??
    noAccount(proof.needs, standing, accountId) ??
    nobodyWrote(proof, standing)
  );
}

/** The account of this kind that was asked for, or the first; where nothing is in the way there is one. */
export function requireAccount(
  kind: AccountKind,
  standing: Standing,
  accountId: string | null,
): ProofAccount {
  const account = findAccount(kind, standing, accountId);
  if (account === undefined) throw new Error(`No ${KINDS[kind]} is in use.`);
  return account;
}

function findAccount(kind: AccountKind, { accounts }: Standing, accountId: string | null) {
  return accounts.find(
    (account) => account.kind === kind && (accountId === null || account.id === accountId),
  );
}

/** The words of an obstacle as one text. */
export const told = ({ message, wayOn }: Obstacle): string => `${message} ${wayOn}`;

function nobody(): Obstacle {
  const { message, wayOn } = notConnected();
  return { message, wayOn, fixUrl: WEB_PAGES.login, repair: RECONNECT };
}

function noToken({ connection }: Standing): Obstacle | null {
  if (connection.connectionId === null) return nobody();
  if (connection.trouble === null) return null;
  return {
    message: connection.trouble,
    wayOn: 'Continue with Facebook again to reconnect.',
    fixUrl: WEB_PAGES.login,
    repair: RECONNECT,
  };
}

const NOT_GRANTED: Record<Exclude<GrantStatus, 'GRANTED'>, string> = {
  DECLINED: 'was declined',
  EXPIRED: 'has lapsed',
  NEVER_ASKED: 'was not granted',
};

function notGranted(name: PermissionName, standing: Standing): Obstacle | null {
  const status = statusOf(standing, name);
  if (status === 'GRANTED') return null;
  const missing = [name, ...permissionOf(name).dependsOn].filter(
    (one) => statusOf(standing, one) !== 'GRANTED',
  );
  return {
    message: `${name} ${NOT_GRANTED[status]}, so Meta would refuse the call.`,
    wayOn: 'Continue with Facebook again and grant it in the dialog.',
    fixUrl: WEB_PAGES.access,
    repair: repair('GRANT', `Grant ${name}`, { scopes: missing }),
  };
}

const KINDS: Record<AccountKind, string> = {
  PAGE: 'Page',
  INSTAGRAM: 'Instagram account',
  WHATSAPP: 'WhatsApp account',
};

function noAccount(
  kind: AccountKind | null,
  standing: Standing,
  accountId: string | null,
): Obstacle | null {
  if (kind === null || findAccount(kind, standing, accountId) !== undefined) return null;
  return {
    message:
      accountId === null
        ? `No ${KINDS[kind]} is in use.`
        : `This account is no ${KINDS[kind]} that is in use.`,
    wayOn: `Choose ${kind === 'INSTAGRAM' ? 'an' : 'a'} ${KINDS[kind]} first.`,
    fixUrl: WEB_PAGES.accounts,
    repair: repair('CHOOSE', 'Choose accounts'),
  };
}

const CHANNELS = {
  MESSENGER: 'your Page on Messenger',
  INSTAGRAM: 'your Instagram account',
  WHATSAPP: 'your WhatsApp number',
} as const;

function nobodyWrote(proof: Proof, { conversations }: Standing): Obstacle | null {
  if (!('repliesOn' in proof) || conversations.has(proof.repliesOn)) return null;
  return {
    message: `Nobody has written to ${CHANNELS[proof.repliesOn]} in the last 24 hours, and only people who wrote first can be answered.`,
    wayOn: 'Write to it from another account, then reply under Messages.',
    fixUrl: WEB_PAGES.messages,
    repair: null,
  };
}

/** For a proof by reply to which nothing else is in the way: it is a person who replies. */
export const onlyByReply: Obstacle = {
  message: 'This permission is proved by a reply to a person who wrote, never by a button.',
  wayOn: 'Open the conversation under Messages and send a reply.',
  fixUrl: WEB_PAGES.messages,
  repair: null,
};

/** For a connection whose token is no longer kept. */
export const noStoredToken: Obstacle = {
  message: 'The access token of this connection is no longer stored.',
  wayOn: 'Continue with Facebook again to reconnect.',
  fixUrl: WEB_PAGES.login,
  repair: RECONNECT,
};

/** For a Page whose own token Meta did not give. */
export const noPageToken = ({ name }: ProofAccount): Obstacle => ({
  message: `Meta gave no access token for ${name}.`,
  wayOn: 'Continue with Facebook again and tick this Page in the dialog.',
  fixUrl: WEB_PAGES.login,
  repair: RECONNECT,
});
