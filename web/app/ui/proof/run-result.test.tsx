import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../test/render.tsx';
import type { EvidenceLineFragment, RunFragment } from '../../gql/graphql.ts';
import { FreshMeter } from './fresh-meter.tsx';
import { NowProvider } from '../now.tsx';
import { RunResult } from './run-result.tsx';

const call = (id: string, more: Partial<EvidenceLineFragment> = {}): EvidenceLineFragment => ({
  id,
  method: 'GET',
  pathTemplate: '/me/accounts',
  succeeded: true,
  httpStatus: 200,
  metaCode: null,
  metaSubcode: null,
  durationMs: 12,
  at: '2026-11-22T08:31:10.000Z',
  traceId: null,
  tokenKind: 'SYSTEM_USER',
  apiVersion: 'v25.0',
  ...more,
});

const run: RunFragment = {
  id: 'r',
  at: '2026-11-22T08:31:10.000Z',
  outcome: 'SUCCEEDED',
  told: 'Meta lists 61 Pages.',
  lines: Array.from({ length: 61 }, (_, index) => `Page ${index + 1}`),
  accountName: null,
  problem: null,
  calls: [call('a'), call('b'), call('c')],
};

test('a long result shows its first lines and calls, and folds the rest away', () => {
  const html = renderToString(<RunResult run={run} />);
  const words = wordsOf(html);
  expect(words).toContain('Meta lists 61 Pages.');
  expect(words).toContain('Show 57 more lines');
  expect(words).toContain('Page 61');
  expect(words).toContain('Show 1 more call');
});

test('a call that Meta refused says its code, one that got no answer says that', () => {
  const refused = call('a', { httpStatus: 400, metaCode: 10, metaSubcode: 2018278 });
  const lost = call('b', { httpStatus: null });
  const words = wordsOf(renderToString(<RunResult run={{ ...run, calls: [refused, lost] }} />));
  expect(words).toContain('→ 400 (code 10 / 2018278) · 12 ms');
  expect(words).toContain('→ no answer · 12 ms');
  expect(words).toContain('system user token');
});

test('a success of more than 30 days ago no longer counts', () => {
  const html = renderToString(
    <NowProvider start="2027-01-01T00:00:00.000Z">
      <FreshMeter
        permission={{ name: 'pages_show_list', state: 'VERIFIED' }}
        freshUntil="2026-12-22T08:31:10.000Z"
      />
    </NowProvider>,
  );
  expect(wordsOf(html)).toContain('no longer counts for a submission: run it again');
  expect(html).not.toContain('<progress');
});
