// Worlds the fake GraphQL server can be in, as root values for schema.graphql: what a test tells as its situation.
import { instagram, page, whatsapp } from './accounts.ts';
import { charted, rejectedPage, rejections } from './event-list.ts';
import { eventPage, events, filtered } from './events.ts';
import type { Fields } from './events.ts';
import { climbing } from './health.ts';
import { pageOf } from './page.ts';
import { keyPage } from './keys.ts';
import { progress } from './progress.ts';
import { findPermission, never, permissionsIn, verified } from './proofs.ts';
import type { GrantStatus } from './proofs.ts';
import { replayed } from './replays.ts';
import { explanations, notDetectedLine } from './seed.ts';

export type World = Fields & { connection: Fields; environment: Fields; channels: Fields[] };

export const now = '2026-11-22T08:34:00.000Z';

const environment = {
  simulated: false,
  graphVersion: 'v25.0',
  appId: '998877665544332',
  loginFlow: 'Facebook Login',
  simulatorControlUrl: null,
  setupCheckOpen: false,
};

export const stored = {
  pages: 2,
  instagram: 1,
  whatsapp: 1,
  events: 27,
  moreEvents: false,
  tokens: 3,
  calls: 41,
  moreCalls: false,
};

export const grants = (statusOf: (name: string) => GrantStatus) =>
  explanations.map(({ name }) => ({
    permission: name,
    status: statusOf(name),
    requested: true,
    breaks: breaks[name] ?? `Nothing that needs ${name} works.`,
    ...coverOf(name, statusOf(name)),
  }));

const breaks: Record<string, string> = {
  pages_show_list: 'No Page can be listed, so neither Messenger nor Instagram is found.',
  business_management: 'Accounts that you reach through a business stay invisible.',
};

/** The Pages' grants name two accounts, of which one was not found; the others cover everything. */
function coverOf(name: string, status: GrantStatus) {
  if (status !== 'GRANTED') return { coversAll: false, covers: [] };
  if (!name.startsWith('pages_')) return { coversAll: true, covers: [] };
  const covers = [
    { metaId: '104958712309', name: 'Luma Studio' },
    { metaId: '104958719999', name: null },
  ];
  return { coversAll: false, covers };
}

const receipt = {
  __typename: 'DeletionReceipt',
  code: 'k7Qm-2xVd-91Lp',
  state: 'DONE',
  door: 'BUTTON',
  requestedAt: '2026-11-22T08:40:01.000Z',
  finishedAt: '2026-11-22T08:40:03.000Z',
  revokedAtMeta: true,
  counts: { ...stored, users: 1, sessions: 2, keptEvents: 4 },
};

const notConnected = {
  __typename: 'NotConnected',
  message: 'Nobody is logged in here.',
  wayOn: 'Log in with Facebook first.',
  retryable: false,
};

const unasked = permissionsIn(() => never);

const anybody = {
  environment,
  permissions: unasked,
  permission: findPermission(unasked),
  reviewProgress: progress(0),
  conversations: pageOf([]),
  conversation: () => null,
  submissionPack: null,
  webhookEvents: () => eventPage([]),
  webhookEvent: () => null,
  webhookEventChart: charted([]),
  rejectedDeliveries: rejectedPage([]),
  webhookHealth: null,
  apiKeys: () => keyPage([]),
  createApiKey: notConnected,
  revokeApiKey: notConnected,
  deletionReceipt: ({ code }: { code: string }) =>
    code === receipt.code
      ? receipt
      : code === 'running'
        ? { ...receipt, code, state: 'IN_PROGRESS', finishedAt: null, revokedAtMeta: null }
        : null,
  startLogin: {
    __typename: 'LoginStarted',
    url: 'https://www.facebook.com/v25.0/dialog/oauth?client_id=1&state=planted-state',
    browser: 'browser-binding',
    expiresAt: '2099-01-01T00:00:00.000Z',
  },
  finishLogin: {
    __typename: 'LoggedIn',
    session: 'fresh-session',
    expiresAt: '2099-01-01T00:00:00.000Z',
    connection: { accountsChosen: true, storedData: stored },
  },
  logout: { __typename: 'LoggedOut', at: now },
  deleteMe: receipt,
};

/** Accounts as the API tells them: everything found, or what is in use. */
const accountsOf = (found: Fields[]) => {
  const inUse = found.filter(({ chosen }) => chosen === true);
  return {
    accounts: ({ chosen }: { chosen?: boolean }) => (chosen === true ? inUse : found),
    foundCount: found.length,
    chosenCount: inUse.length,
  };
};

export const emptyChannel = (
  kind: string,
  start: string,
  cause: string | null,
  more: Fields = {},
) => ({
  kind,
  status: 'NOT_DETECTED',
  ...accountsOf([]),
  findings: [],
  notDetected: notDetectedLine(start),
  cause,
  checkedAt: null,
  scanned: null,
  ...more,
});

const signedOutConnection = {
  connected: false,
  trouble: null,
  troubleReason: null,
  accountsChosen: false,
  expiresSoon: false,
  reconnectBefore: null,
  tokenKind: null,
  tokenIssuedAt: null,
  tokenCheckedAt: null,
  metaUserId: null,
  displayName: null,
  pictureUrl: null,
  connectedAt: null,
  tokenExpiresAt: null,
  tokenNeverExpires: false,
  dataAccessExpiresAt: null,
  scopes: grants(() => 'NEVER_ASKED'),
  storedData: null,
};

/** Nobody is signed in. */
export const signedOut = (): World => ({
  ...anybody,
  connection: signedOutConnection,
  channels: [
    emptyChannel('INSTAGRAM', 'link', 'Nobody is connected yet.'),
    emptyChannel('MESSENGER', 'grant', 'Nobody is connected yet.'),
    emptyChannel('WHATSAPP', 'requires', 'Nobody is connected yet.'),
  ],
  refreshChannels: notConnected,
  deleteMe: notConnected,
  provePermission: notConnected,
  proveAll: notConnected,
  sendReply: notConnected,
  replayEvent: notConnected,
});

export const connectedConnection = {
  ...signedOutConnection,
  connected: true,
  accountsChosen: true,
  tokenKind: 'USER',
  tokenIssuedAt: '2026-11-22T08:30:00.000Z',
  tokenCheckedAt: '2026-11-22T08:33:00.000Z',
  reconnectBefore: '2027-01-21T08:30:00.000Z',
  metaUserId: '122094857160',
  displayName: 'Rita Reviewer',
  connectedAt: '2026-11-22T08:30:00.000Z',
  tokenExpiresAt: '2027-01-21T08:30:00.000Z',
  dataAccessExpiresAt: '2027-02-20T08:30:00.000Z',
  scopes: grants(() => 'GRANTED'),
  storedData: stored,
};

export const detected = (kind: string, accounts: Fields[], scanned: string | null = null) => ({
  ...emptyChannel(kind, '-', null),
  status: 'DETECTED',
  notDetected: null,
  ...accountsOf(accounts),
  checkedAt: '2026-11-22T08:31:00.000Z',
  scanned,
});

/** Everything granted, all channels detected, events have come. */
export const connected = (): World => ({
  ...anybody,
  connection: connectedConnection,
  permissions: permissionsIn(verified),
  permission: findPermission(permissionsIn(verified)),
  reviewProgress: progress(3),
  channels: [
    detected('INSTAGRAM', [instagram]),
    detected('MESSENGER', [page(1, 'Luma Studio'), page(2, 'Luma Outlet', ownedByGroup)]),
    detected('WHATSAPP', [whatsapp]),
  ],
  webhookEvents: filtered(events),
  webhookEvent: ({ id }: { id: string }) => events.find((one) => one['id'] === id) ?? null,
  webhookEventChart: charted(events),
  rejectedDeliveries: rejectedPage(rejections),
  replayEvent: ({ id }: { id: string }) => replayed(id),
  refreshChannels: { __typename: 'ChannelsRefreshed', channels: [] },
  webhookHealth: climbing,
  provePermission: { __typename: 'ProofRan' },
  proveAll: { __typename: 'ProofsRan' },
  sendReply: { __typename: 'ReplySent' },
});

const ownedByGroup = { source: 'OWNED_BY_BUSINESS', businessName: 'Luma Group' };

/** Signed in, but the token died. */
export const troubled = (): World => ({
  ...connected(),
  connection: {
    ...connectedConnection,
    connected: false,
    trouble: 'Meta ended this connection: the password was changed. Reconnect to go on.',
    troubleReason: 'PASSWORD_CHANGED',
  },
});

/** 61 Pages, in the simulator's environment. */
export const manyPages = (): World => ({
  ...connected(),
  environment: {
    ...environment,
    simulated: true,
    simulatorControlUrl: 'http://localhost:4100/control',
  },
  channels: [
    detected('INSTAGRAM', [instagram]),
    detected(
      'MESSENGER',
      Array.from({ length: 61 }, (_, index) => page(index + 1, `Page ${index + 1}`)),
      'Scanned 61 Pages in 3 requests',
    ),
    detected('WHATSAPP', [whatsapp]),
  ],
  webhookEvents: filtered(events.map((one) => ({ ...one, badge: 'SIMULATED' }))),
});

/** A login that fails, with its sentence. */
export const loginFails = (): World => ({
  ...signedOut(),
  startLogin: loginFailed('APP_UNAVAILABLE', 'This app is switched off at Meta just now.'),
  finishLogin: loginFailed('DENIED', 'You declined the login in Meta’s dialog.'),
});

const loginFailed = (reason: string, message: string) => ({
  __typename: 'LoginFailed',
  reason,
  message,
  wayOn: 'Nothing was stored. Try again whenever you like, and choose what to share.',
  retryable: true,
  metaCode: 200,
  traceId: 'AxTr4ce9',
});
