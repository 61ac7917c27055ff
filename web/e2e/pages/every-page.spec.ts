// Every page in a real browser, over the fake GraphQL server: accessible, quiet, and never scrolling sideways.
import { expect, test } from '@playwright/test';
import { brokenColours, brokenRules, overhang } from './judge.ts';
import { complaintsOf, visit } from './visit.ts';

const pages = [
  { name: 'first page', path: '/' },
  { name: 'dashboard, nobody connected', path: '/dashboard' },
  { name: 'dashboard, connected', path: '/dashboard', session: 'connected' },
  { name: 'dashboard, nothing found', path: '/dashboard', session: 'empty' },
  { name: 'dashboard, token died', path: '/dashboard', session: 'troubled' },
  { name: 'dashboard, 61 Pages, simulated', path: '/dashboard', session: 'manyPages' },
  { name: 'dashboard, nothing chosen yet', path: '/dashboard', session: 'unchosen' },
  { name: 'dashboard, just chosen', path: '/dashboard?chosen=yes', session: 'connected' },
  { name: 'dashboard, much amiss', path: '/dashboard', session: 'amiss' },
  { name: 'dashboard, token ends soon', path: '/dashboard', session: 'endingSoon' },
  { name: 'accounts, nobody connected', path: '/accounts' },
  { name: 'accounts, first choice', path: '/accounts', session: 'unchosen' },
  { name: 'accounts, 61 Pages', path: '/accounts', session: 'manyUnchosen' },
  { name: 'accounts, filtered', path: '/accounts?q=page+6', session: 'manyUnchosen' },
  { name: 'accounts, in use and much amiss', path: '/accounts', session: 'amiss' },
  { name: 'accounts, nothing found', path: '/accounts', session: 'empty' },
  { name: 'access, nobody connected', path: '/access' },
  { name: 'access, all granted', path: '/access', session: 'connected' },
  { name: 'access, declined and expired', path: '/access', session: 'empty' },
  { name: 'access, token ends soon', path: '/access', session: 'endingSoon' },
  { name: 'access, token died', path: '/access', session: 'troubled' },
  { name: 'webhook health, nobody connected', path: '/health' },
  { name: 'webhook health', path: '/health', session: 'connected' },
  { name: 'webhook health, stuck', path: '/health', session: 'amiss' },
  { name: 'setup check', path: '/setup', session: 'operated' },
  { name: 'setup check, not open', path: '/setup', status: 404 },
  { name: 'dashboard, nothing proved', path: '/dashboard', session: 'unproved' },
  { name: 'dashboard, some failed', path: '/dashboard', session: 'failing' },
  { name: 'dashboard, all nine verified', path: '/dashboard', session: 'proved' },
  { name: 'permission, failed', path: '/permissions/pages_manage_metadata', session: 'failing' },
  { name: 'permission, nobody connected', path: '/permissions/pages_show_list' },
  { name: 'messages', path: '/messages', session: 'proved' },
  { name: 'messages, none, simulated', path: '/messages', session: 'simulated' },
  { name: 'messages, nobody connected', path: '/messages' },
  { name: 'conversation, open', path: '/messages/open', session: 'proved' },
  { name: 'conversation, unanswered', path: '/messages/unanswered', session: 'proved' },
  { name: 'conversation, closed and failed', path: '/messages/closed', session: 'proved' },
  { name: 'conversation, not mine', path: '/messages/nope', session: 'proved', status: 404 },
  { name: 'report', path: '/report', session: 'failing' },
  { name: 'report, simulated', path: '/report', session: 'simulated' },
  { name: 'report, nobody connected', path: '/report' },
  { name: 'guide', path: '/guide', session: 'failing' },
  { name: 'developers', path: '/developers', session: 'developing' },
  { name: 'developers, an event', path: '/developers?operation=event', session: 'developing' },
  { name: 'developers, nobody connected', path: '/developers' },
  { name: 'developers, no such operation', path: '/developers?operation=no', status: 404 },
  { name: 'developers, keys', path: '/developers/keys', session: 'developing' },
  { name: 'developers, revoke', path: '/developers/keys?revoke=k4', session: 'developing' },
  { name: 'developers, no keys', path: '/developers/keys', session: 'connected' },
  { name: 'developers, keys, nobody connected', path: '/developers/keys' },
  { name: 'developers, programs', path: '/developers/programs' },
  { name: 'event', path: '/events/e1', session: 'connected' },
  { name: 'event, on WhatsApp', path: '/events/n00068?channel=WHATSAPP', session: 'busy' },
  { name: 'event, nobody connected', path: '/events/e1' },
  { name: 'event, not mine', path: '/events/nope', session: 'connected', status: 404 },
  { name: 'events', path: '/events', session: 'busy' },
  { name: 'events, one beside the list', path: '/events?event=n00070', session: 'busy' },
  {
    name: 'events, filtered, an older page',
    path: '/events?q=linen&time=30d&since=&after=cursor',
    session: 'connected',
  },
  {
    name: 'events, from–to, revealed',
    path: '/events?since=2026-11-22T08:00&until=2026-11-22T08:30&reveal=yes&event=gone',
    session: 'busy',
  },
  { name: 'events, none', path: '/events', session: 'empty' },
  { name: 'events, nobody connected', path: '/events' },
  { name: 'events, server away', path: '/events', session: 'away', status: 503 },
  { name: 'events, rejected', path: '/events/rejected', session: 'connected' },
  { name: 'events, none rejected', path: '/events/rejected', session: 'empty' },
  { name: 'events, rejected, nobody connected', path: '/events/rejected' },
  { name: 'delete', path: '/delete', session: 'connected' },
  { name: 'receipt', path: '/data-deletion/k7Qm-2xVd-91Lp' },
  { name: 'receipt, in progress', path: '/data-deletion/running' },
  { name: 'receipt, unknown code', path: '/data-deletion/nope', status: 404 },
  { name: 'data deletion', path: '/data-deletion' },
  { name: 'login', path: '/login' },
  {
    name: 'login problem',
    path: '/login/callback?error=access_denied',
    session: 'loginFails',
    status: 400,
  },
  { name: 'privacy', path: '/privacy' },
  { name: 'terms', path: '/terms' },
  { name: 'not found', path: '/nothing-here', status: 404 },
  { name: 'server away', path: '/dashboard', session: 'away', status: 503 },
  { name: 'server broken', path: '/dashboard', session: 'broken', status: 500 },
];

for (const { name, path, session, status = 200 } of pages) {
  test(`${name}: accessible in light and dark, quiet, and never scrolling sideways`, async ({
    page,
  }) => {
    // A full page of events with its folds open is some thousand elements, each judged twice.
    test.slow();
    const complaints = complaintsOf(page);
    const answer = await visit(page, { path, ...(session && { session }) });
    expect(answer?.status()).toBe(status);
    await expect(page.locator('h1')).toHaveCount(1);
    // With the folds open, so that what they hide is judged too.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    expect(await brokenRules(page), 'in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await brokenColours(page), 'in dark').toEqual([]);
    for (const width of [360, 768, 1024, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `at ${width} px`).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
  });
}

for (const [path, session] of [
  ['/dashboard', 'failing'],
  ['/messages/open', 'proved'],
  ['/events/e1', 'proved'],
  ['/events?event=n00070', 'busy'],
] as const) {
  test(`recording mode on ${path}: accessible, and never scrolling sideways`, async ({ page }) => {
    const url = test.info().project.use.baseURL ?? '';
    await page.context().addCookies([{ name: 'recording', value: 'on', url }]);
    await visit(page, { path, session });
    await expect(page.getByText('Recording mode is on.')).toBeVisible();
    expect(await brokenRules(page)).toEqual([]);
    for (const width of [360, 768, 1024, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test('the judge of accessibility is awake: grey on grey is seen', async ({ page }) => {
  await page.goto('/terms');
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#ccc'));
  expect((await brokenRules(page)).map(([id]) => id)).toEqual(['color-contrast']);
});
