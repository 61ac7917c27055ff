// The lines that tests prove, with the files that prove them.
import { provenBy } from './proven.ts';

export const graphFaults = provenBy(
  'Graph faults: throttled, expired, revoked, 5xx, slow, cut off, malformed answers, paging loops',
  'each a named error with a sentence; retries only where Meta says so; never a hang',
  {
    server: [
      'test/faults.test.ts',
      'test/battery/battery.test.ts',
      'src/meta/graph.test.ts',
      'src/meta/list.test.ts',
      'src/meta/wire.test.ts',
      'src/meta/classify.test.ts',
      'src/meta/token-death.test.ts',
    ],
  },
);

export const tokens = provenBy(
  'tokens: markers looked for in every answer, page, script, header, cookie, log line, error, payload and the schema',
  '0 found',
  {
    server: ['src/meta/graph.test.ts', 'src/vault/vault.test.ts', 'test/contract.test.ts'],
    browser: { files: ['journeys/secrets.spec.ts'] },
  },
);

export const isolation = provenBy(
  'isolation: two reviewers at once, each id of the one asked for by the other, by every query and mutation',
  '0 seen',
  {
    server: [
      'test/isolation.test.ts',
      'src/base/node.resolver.test.ts',
      'src/webhooks/follow-events.test.ts',
    ],
  },
);

export const deletion = provenBy(
  'deletion: every table searched for every value of the deleted person',
  '0 found',
  { server: ['src/deletion/deletion.test.ts', 'src/deletion/follow-deletion.test.ts'] },
);

export const restore = provenBy(
  'restore of a backup that is older than a deletion, by the commands of an operator',
  'deletion applied again; 0 found',
  { server: ['test/backup.test.ts', 'src/deletion/forget-again.test.ts'] },
);

export const webSecurity = provenBy(
  'web security: CSP, cookies, CSRF on every mutation and form, open redirects, framing, rates, depth, aliases, batches, cost',
  'docs/security.md: a test for each item that applies',
  {
    server: [
      'test/forged-requests.test.ts',
      'test/abuse.test.ts',
      'src/base/edge.test.ts',
      'src/base/door.test.ts',
      'src/base/cross-origin.test.ts',
      'src/base/request-rate.test.ts',
    ],
    web: [
      'server/app.test.ts',
      'server/policy.test.ts',
      'server/cross-origin.test.ts',
      'server/logged-path.test.ts',
      'app/session.server.test.ts',
      'app/routes/recording/route.test.ts',
      'app/routes/login-callback/route.test.tsx',
    ],
    browser: { files: ['pages/single-pages.spec.ts'], only: 'no answer allows inline script' },
  },
);

export const accessibility = provenBy(
  'accessibility: axe on every page, in light and dark, four widths; the keyboard',
  '0 violations',
  {
    browser: {
      files: ['pages/every-page.spec.ts', 'pages/single-pages.spec.ts', 'pages/events.spec.ts'],
      only: 'accessible|judge of accessibility|keyboard|Tab stop|Escape',
    },
  },
);
