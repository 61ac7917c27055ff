import { afterEach, expect, test } from 'vitest';
import { failing, proved, simulated } from '../../../test/proof-worlds.ts';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { explanations } from '../../../test/seed.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { signedOut } from '../../../test/worlds.ts';
import type { World } from '../../../test/worlds.ts';
import Report, { loader } from './route.tsx';

afterEach(() => stage.play(signedOut));

async function open(world: () => World) {
  stage.play(world);
  const data = await loader(args(browserAsks('/report', { cookie: 'session=s' })));
  const html = renderPage(Report, { path: '/report', data });
  return { html, words: wordsOf(html) };
}

test('all nine stand in it with texts, steps, script and evidence', async () => {
  const { words } = await open(proved);
  expect(words).toContain('The nine at a glance: 9 of 9 verified');
  for (const { name, explanation } of explanations) {
    expect(words).toContain(`${name} Verified ${explanation}`);
    expect(words).toContain(`Use case CRM Flow uses ${name} so that`);
  }
  expect(words).toContain('How to see it Open the dashboard. Press “Load my Pages”.');
  expect(words).toContain('Recording script Log out, then log in with Facebook');
  expect(words).toContain('GET /me/accounts → 200 · 143 ms · 2026-11-22 08:31:10 UTC');
  expect(words).toContain('trace AbC9xk0TqZ');
  expect(words).toContain('Who can see the data?');
});

test('it says which app, environment and version it was made with, and when', async () => {
  const { words } = await open(proved);
  expect(words).toContain('App CRM Flow, 998877665544332');
  expect(words).toContain('Reviewer Rita Reviewer, 122094857160');
  expect(words).toContain('Meta Facebook Login, Graph API v25.0');
  expect(words).toContain('Version 0.1.0 (e06dc87)');
  expect(words).toContain(
    'CRM Flow · app 998877665544332 Evidence report, 2026-11-22 08:34:00 UTC',
  );
});

test('what is not verified is not shown as if it were', async () => {
  const { words } = await open(failing);
  expect(words).toContain('6 of 9 verified');
  expect(words).toContain('pages_manage_metadata Failed');
  expect(words).toContain('business_management Not granted: declined');
  expect(words).toContain('Evidence No successful run yet.');
});

test('evidence of a simulated Meta is stamped as such, on every sheet', async () => {
  const { words } = await open(simulated);
  expect(words).toContain('SIMULATED · Evidence report,');
  expect(words).toContain('They are no evidence for a submission.');
  expect((await open(proved)).words).not.toContain('SIMULATED');
});

test('the files are one link away, without scripts too', async () => {
  const { html } = await open(proved);
  for (const file of ['/report.md', '/report.json', '/report.schema.json'])
    expect(html).toContain(`href="${file}"`);
});

test('nobody logged in: the way in, and nothing to download', async () => {
  const { html, words } = await open(signedOut);
  expect(words).toContain('Nobody is logged in here.');
  expect(html).not.toContain('/report.json');
});
