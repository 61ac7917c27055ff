// Keys as the API tells them, and pages of them.
import type { Fields } from './events.ts';

const key = (id: string, name: string, more: Fields = {}): Fields => ({
  __typename: 'ApiKey',
  id,
  name,
  prefix: `crmf_${id.padEnd(6, 'x')}`,
  scope: 'READ',
  state: 'LIVE',
  createdAt: '2026-11-20T09:00:00.000Z',
  expiresAt: '2026-12-20T09:00:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
  ...more,
});

export const keys = [
  key('k5', 'Nightly export of a program with a rather long name, as people do give them'),
  key('k4', 'Inbox service', { scope: 'ACT', lastUsedAt: '2026-11-22T08:31:00.000Z' }),
  key('k3', 'Old laptop', { state: 'REVOKED', revokedAt: '2026-11-21T17:12:00.000Z' }),
  key('k2', 'Spring test', {
    state: 'EXPIRED',
    createdAt: '2026-10-25T09:00:00.000Z',
    expiresAt: '2026-11-01T09:00:00.000Z',
  }),
];

export const keyPage = (nodes: Fields[], more = false) => ({
  nodes,
  edges: nodes.map((node) => ({ node, cursor: `after-${String(node['id'])}` })),
  pageInfo: {
    hasNextPage: more,
    endCursor: more ? 'cursor==100' : null,
    hasPreviousPage: false,
    startCursor: null,
  },
});

/** What the fake API makes of a wish; the real one makes another each time. */
export const secret = 'crmf_planted-secret-of-43-characters-0123456789';

export const made = ({ input }: { input: { name: string; scope: string } }) => ({
  __typename: 'ApiKeyCreated',
  secret,
  key: key('k6', input.name, { scope: input.scope }),
});

export const refusedKey = (reason: string, message: string, wayOn: string) => ({
  __typename: 'ApiKeyRefused',
  reason,
  message,
  wayOn,
  retryable: false,
});
