// How far a review has come: eight steps, each ticked by evidence alone.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { CHANNEL_KINDS, type ChannelKind } from '#channels/channel';
import { showConnection, type MetaConnection } from '#connection/meta-connection';
import { everProved } from '#evidence/ever-proved';
import { PERMISSIONS, type PermissionName } from '#meta/permissions';
import { channelsHeard, type ChannelsHeard } from './channels-heard.ts';
import type { Permission } from './permission.ts';
import { PROOFS } from './proofs.ts';
import { ReviewStep, type ReviewStepKey } from './review-step.ts';
import { showPermissions } from './show-permissions.ts';
import type { StandingParts } from './standing.ts';

interface Facts extends ChannelsHeard {
  connection: MetaConnection;
  permissions: readonly Permission[];
  replied: readonly ChannelKind[];
  now: Date;
}

/** Always eight. Nothing is done for nobody. */
export async function showProgress(
  em: EntityManager,
  parts: StandingParts,
  connectionId: string | null,
): Promise<ReviewStep[]> {
  const facts = connectionId === null ? null : await readFacts(em, parts, connectionId);
  return STEPS.map(({ key, title, path, look }) => {
    const seen = facts === null ? NOBODY : look(facts);
    return make(ReviewStep, { key, title, path, ...seen });
  });
}

async function readFacts(
  em: EntityManager,
  parts: StandingParts,
  connectionId: string,
): Promise<Facts> {
  const [connection, permissions, heard, proved] = await Promise.all([
    showConnection(em, connectionId, parts.now()),
    showPermissions(em, parts, connectionId),
    channelsHeard(em, connectionId),
    everProved(em, connectionId),
  ]);
  const answered = new Set(proved.flatMap(channelOf));
  const replied = CHANNEL_KINDS.filter((kind) => answered.has(kind));
  return { ...heard, connection, permissions, replied, now: parts.now() };
}

function channelOf(name: PermissionName): ChannelKind[] {
  const proof = PROOFS[name];
  return 'repliesOn' in proof ? [proof.repliesOn] : [];
}

type Seen = Pick<ReviewStep, 'done' | 'told'>;

const NOBODY: Seen = { done: false, told: 'Nobody is signed in. Continue with Facebook to begin.' };

const PERMISSIONS_PATH = '/dashboard#permissions';

const STEPS: readonly {
  key: ReviewStepKey;
  title: string;
  path: string;
  look: (facts: Facts) => Seen;
}[] = [
  { key: 'LOG_IN', title: 'Log in with Facebook', path: '/login', look: lookAtLogin },
  { key: 'GRANT', title: 'Grant the permissions', path: '/access', look: lookAtGrants },
  { key: 'CHOOSE', title: 'Choose your accounts', path: '/accounts', look: lookAtChoice },
  { key: 'RECEIVE', title: 'Receive a message', path: '/messages', look: lookAtMessages },
  { key: 'REPLY', title: 'Reply to it', path: '/messages', look: lookAtReplies },
  { key: 'PROVE', title: 'Prove every permission', path: PERMISSIONS_PATH, look: lookAtProofs },
  { key: 'REPORT', title: 'Take the report', path: '/report', look: lookAtReport },
  { key: 'DELETE', title: 'Delete what is stored', path: '/delete', look: lookAtDeletion },
];

function lookAtLogin({ connection }: Facts): Seen {
  return connection.trouble === null
    ? { done: true, told: `Signed in as ${connection.displayName}.` }
    : { done: false, told: connection.trouble };
}

function lookAtGrants({ permissions }: Facts): Seen {
  const missing = permissions.filter(({ status }) => status !== 'GRANTED');
  if (missing.length === 0) return { done: true, told: 'All nine permissions are granted.' };
  return { done: false, told: `Not granted: ${missing.map(({ name }) => name).join(', ')}.` };
}

function lookAtChoice({ accounts }: Facts): Seen {
  if (accounts === 0) return { done: false, told: 'No account is in use yet.' };
  return {
    done: true,
    told: accounts === 1 ? 'One account is in use.' : `${accounts} accounts are in use.`,
  };
}

function lookAtMessages({ heard, inUse }: Facts): Seen {
  return byChannel(heard, inUse, 'A message arrived on', 'No message has arrived yet.');
}

function lookAtReplies({ replied, inUse }: Facts): Seen {
  return byChannel(replied, inUse, 'Meta accepted a reply on', 'No reply has been sent yet.');
}

const CHANNELS: Record<ChannelKind, string> = {
  INSTAGRAM: 'Instagram',
  MESSENGER: 'Messenger',
  WHATSAPP: 'WhatsApp',
};

function byChannel(
  seen: readonly ChannelKind[],
  inUse: readonly ChannelKind[],
  happened: string,
  nothing: string,
): Seen {
  if (seen.length === 0) return { done: false, told: nothing };
  const waiting = inUse.filter((kind) => !seen.includes(kind));
  const rest = waiting.length === 0 ? '' : `; none yet on ${joined(waiting)}`;
  return { done: true, told: `${happened} ${joined(seen)}${rest}.` };
}

const joined = (kinds: readonly ChannelKind[]): string =>
  new Intl.ListFormat('en').format(kinds.map((kind) => CHANNELS[kind]));

const verifiedOf = (permissions: readonly Permission[]): Permission[] =>
  permissions.filter(({ state }) => state === 'VERIFIED');

function lookAtProofs({ permissions }: Facts): Seen {
  const verified = verifiedOf(permissions).length;
  return {
    done: verified === PERMISSIONS.length,
    told: `${verified} of ${PERMISSIONS.length} permissions are verified.`,
  };
}

function lookAtReport({ permissions, now }: Facts): Seen {
  const fresh = verifiedOf(permissions).filter(
    ({ freshUntil }) => freshUntil !== null && freshUntil > now,
  );
  return fresh.length === PERMISSIONS.length
    ? {
        done: true,
        told: 'All nine are verified, and their calls still count: the report is complete.',
      }
    : {
        done: false,
        told: `The report holds fresh evidence of ${fresh.length} of ${PERMISSIONS.length} permissions.`,
      };
}

function lookAtDeletion(): Seen {
  return { done: false, told: 'Your data is stored until you delete it.' };
}
