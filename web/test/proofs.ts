// Permissions and the runs of their proofs, as the API tells them.
import { catalog } from './catalog.ts';
import type { Fields } from './events.ts';
import { pageOf } from './page.ts';

export type GrantStatus = 'GRANTED' | 'DECLINED' | 'EXPIRED' | 'NEVER_ASKED';

export const call = (id: string, more: Fields = {}): Fields => ({
  id,
  method: 'GET',
  pathTemplate: '/me/accounts',
  permissions: ['pages_show_list'],
  succeeded: true,
  httpStatus: 200,
  metaCode: null,
  metaSubcode: null,
  durationMs: 143,
  at: '2026-11-22T08:31:10.000Z',
  traceId: 'AbC9xk0TqZ',
  tokenKind: 'USER',
  apiVersion: 'v25.0',
  ...more,
});

/** A run that Meta answered well. */
export const succeeded = (name: string, id = `run-${name}`, more: Fields = {}): Fields => ({
  id,
  permission: name,
  at: '2026-11-22T08:31:10.000Z',
  outcome: 'SUCCEEDED',
  told: `${name} works: Meta answered with 2 accounts.`,
  lines: ['Luma Studio — 1,204 followers', 'Luma Outlet — 310 followers'],
  accountName: 'Luma Studio',
  problem: null,
  calls: [callOf(name, `${id}-call`)],
  ...more,
});

function callOf(name: string, id: string): Fields {
  const endpoint = catalog.find((one) => one.name === name)?.endpoints.at(-1) ?? 'GET /me';
  const [method, pathTemplate] = endpoint.split(' ');
  return call(id, { method, pathTemplate, permissions: [name] });
}

/** A run that Meta refused. */
export const failed = (name: string, id = `run-${name}`): Fields =>
  succeeded(name, id, {
    outcome: 'FAILED',
    told: 'Meta refused: the Page does not give this app the task it needs.',
    lines: [],
    problem: {
      message: 'Your role on this Page lacks the task “Messages”.',
      wayOn: 'Ask an administrator of the Page for it, then run it again.',
      fixUrl: 'https://developers.facebook.com/docs/graph-api/overview/access-levels',
      metaCode: 200,
      metaSubcode: 2018028,
      traceId: 'FaIl3dTr4ce',
    },
    calls: [
      call(`${id}-call`, { succeeded: false, httpStatus: 403, metaCode: 200, traceId: 'FaIl3d' }),
    ],
  });

export const freshUntil = '2026-12-22T08:31:10.000Z';

type Known = { status: GrantStatus } & Fields;

const notRun: Known = {
  status: 'GRANTED',
  state: 'NOT_RUN',
  lastRun: null,
  runs: pageOf([]),
  freshUntil: null,
  cannotRun: null,
  conversationId: null,
};

export const never: Known = {
  ...notRun,
  status: 'NEVER_ASKED',
  state: 'NOT_GRANTED',
  cannotRun: 'Nobody is logged in here. Log in with Facebook first.',
};

export const without = (status: GrantStatus): Known => ({
  ...notRun,
  status,
  state: 'NOT_GRANTED',
  cannotRun: 'Meta says that this permission was not granted: grant it, then run it.',
});

export const verified = (name: string): Known => ({
  ...notRun,
  state: 'VERIFIED',
  lastRun: succeeded(name),
  runs: pageOf([succeeded(name), failed(name, `older-${name}`)]),
  freshUntil,
});

export const refused = (name: string): Known => ({
  ...notRun,
  state: 'FAILED',
  lastRun: failed(name),
  runs: pageOf([failed(name), succeeded(name, `older-${name}`)]),
  freshUntil,
});

/** Granted, and waiting for its button or for a reply. */
export const waiting = (conversationId: string | null = null): Known => ({
  ...notRun,
  conversationId,
});

/** The nine, each in the state that `knownOf` says. */
export const permissionsIn = (knownOf: (name: string) => Known): Fields[] =>
  catalog.map((entry) => ({ ...entry, lastUse: null, ...knownOf(entry.name) }));

export const findPermission =
  (permissions: Fields[]) =>
  ({ name }: { name: string }) =>
    permissions.find((one) => one['name'] === name);
