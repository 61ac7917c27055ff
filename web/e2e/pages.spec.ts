// Every page in a real browser, over the fake GraphQL server: accessible, quiet, no sideways scrolling, usable without scripts.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

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

type Visit = { path: string; session?: string };

async function visit(page: Page, { path, session }: Visit) {
  if (session) {
    const url = test.info().project.use.baseURL ?? '';
    await page.context().addCookies([{ name: 'session', value: session, url }]);
  }
  return page.goto(path);
}

/** Whatever the browser complains of, except that a page meant to be a 404 is one. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const expected = message.text().includes('the server responded with a status of ');
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text());
  });
  return complaints;
}

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

/** Every rule axe sees broken, with the elements that break it. */
const brokenRules = (page: Page) => judge(page, new AxeBuilder({ page }));

/** The same of colours alone: nothing else changes between light and dark. */
const brokenColours = (page: Page) =>
  judge(page, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));

async function judge(page: Page, axe: AxeBuilder) {
  // A colour on its way from light to dark is neither. What turns for ever is not waited for.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** By how many pixels the page is wider than its window. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

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

test('a proof runs where it stands: the button waits, and nothing is scrolled away', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  // Without the smooth scrolling, which would still be under way when it is measured.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, { path: '/dashboard', session: 'unproved' });
  const button = page.getByRole('button', { name: 'Load my Pages' });
  await button.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  const read = page.waitForResponse((answer) => /\/dashboard\.data/.test(answer.url()));
  await button.click();
  await read;
  await expect(button).toHaveText('Load my Pages');
  await expect(button).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(complaints).toEqual([]);
});

test('a reply comes back to the newest message, and the form begins anew', async ({ page }) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/messages/open', session: 'proved' });
  const newest = page.getByText('Yes, within three days. Shall I reserve one for you?');
  await expect(newest).toBeInViewport();
  await page.getByLabel('Reply', { exact: true }).fill('With pleasure.');
  await page.getByRole('button', { name: 'Send reply' }).click();
  await expect(page).toHaveURL(/\/messages\/open#newest$/);
  await expect(page.getByLabel('Reply', { exact: true })).toHaveValue(/^Thank you for writing/);
  await expect(newest).toBeInViewport();
  expect(complaints).toEqual([]);
});

test('on paper the report has app, time and page on every sheet, and no button', async ({
  page,
}) => {
  await visit(page, { path: '/report', session: 'proved' });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: /Print/ })).toBeHidden();
  await expect(page.getByText('Review progress')).toBeHidden();
  await expect(page.getByText(/^Evidence report, 2026-11-22 08:34:00 UTC$/)).toBeVisible();
});

test('events: the keyboard reaches a row, opens it beside the list, replays it and closes it', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/events?channel=INSTAGRAM', session: 'busy' });
  const row = page.getByRole('row').nth(1).getByRole('link');
  await row.focus();
  await page.keyboard.press('Enter');
  const pane = page.getByRole('complementary', { name: 'Instagram message REAL' });
  await expect(pane).toContainText('delivered once');
  await expect(page).toHaveURL(/\/events\?channel=INSTAGRAM&event=n00070$/);
  await pane.getByRole('button', { name: 'Replay' }).press('Enter');
  await expect(pane.getByRole('status')).toContainText('it was known, so it is still there once');
  await pane.getByRole('link', { name: 'Close' }).press('Enter');
  await expect(pane).toBeHidden();
  await expect(page).toHaveURL(/\/events\?channel=INSTAGRAM$/);
  expect(complaints).toEqual([]);
});

test('events: a choice filters at once, and Clear takes it back', async ({ page }) => {
  await visit(page, { path: '/events', session: 'busy' });
  await page.getByLabel('Channel', { exact: true }).selectOption('WhatsApp');
  await expect(page.getByText('Shown: events on WhatsApp.')).toBeVisible();
  await expect(page.getByText('17 events')).toBeVisible();
  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page.getByText('70 events')).toBeVisible();
  await expect(page.getByLabel('Channel', { exact: true })).toHaveValue('');
});

test('events: a bar of the chart narrows the list to its time', async ({ page }) => {
  await visit(page, { path: '/events', session: 'busy' });
  await page.locator('.chart-links a').last().click();
  await expect(page).toHaveURL(/since=2026-11-22T08%3A31.*&until=/);
  await expect(page.getByText('3 events')).toBeVisible();
});

test('events: on a phone a row leads to a page of its own, which goes back to the list', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await visit(page, { path: '/events?badge=REAL', session: 'busy' });
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page).toHaveURL(/\/events\/n00070\?badge=REAL$/);
  await page.getByRole('link', { name: 'Older → event' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Messenger read');
  await page.getByRole('link', { name: '← Webhook events' }).click();
  await expect(page).toHaveURL(/\/events\?badge=REAL$/);
});

test('events: on paper nobody’s id and words stand, unless one asked for them', async ({
  page,
}) => {
  await visit(page, { path: '/events/e1', session: 'connected' });
  await page.emulateMedia({ media: 'print' });
  const printed = () => page.locator('main').innerText();
  expect(await printed()).not.toContain('6829410037715103');
  expect(await printed()).not.toContain('linen');
  await page.goto('/events/e1?reveal=yes');
  expect(await printed()).toContain('6829410037715103');
});

test('the judge of accessibility is awake: grey on grey is seen', async ({ page }) => {
  await page.goto('/terms');
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#ccc'));
  expect((await brokenRules(page)).map(([id]) => id)).toEqual(['color-contrast']);
});

test('the login problem leaves no code in the address bar', async ({ page }) => {
  await visit(page, {
    path: '/login/callback?code=secret-code&state=secret-state#_=_',
    session: 'loginFails',
  });
  await expect(page).toHaveURL(/\/login$/);
  expect(await page.content()).not.toContain('secret-');
});

test('back from Meta, the address is clean: no query, no “#_=_”', async ({ page }) => {
  await page.goto('/login/callback?code=c&state=s#_=_');
  await expect(page).toHaveURL(/\/dashboard$/);
});

test('the whole question is in the dialog, and Escape keeps everything', async ({ page }) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/dashboard', session: 'connected' });
  await page.getByRole('link', { name: 'Delete stored review data' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('27 webhook events');
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: 'Delete stored review data' })).toBeFocused();
  expect(complaints).toEqual([]);
});

test('confirmed in the dialog, the receipt opens and nobody is logged in any more', async ({
  page,
}) => {
  await visit(page, { path: '/dashboard', session: 'connected' });
  await page.getByRole('link', { name: 'Delete stored review data' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page).toHaveURL(/\/data-deletion\/k7Qm-2xVd-91Lp$/);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('session');
});

test('the setup check is accessible with its answer, and the key is gone from the page', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/setup', session: 'operated' });
  await page.getByLabel('Operator key').fill('let-me-see');
  await page.getByRole('button', { name: 'Check the setup' }).click();
  await expect(page.getByText('1 of 4 checks passed, 1 failed')).toBeVisible();
  await expect(page.getByLabel('Operator key')).toHaveValue('');
  expect(page.url()).toMatch(/\/setup$/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await brokenRules(page), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});

test('the first choice is one click', async ({ page }) => {
  await visit(page, { path: '/accounts', session: 'unchosen' });
  await expect(page.getByText('5 of 5 ticked')).toBeVisible();
  await page.getByRole('button', { name: 'Use these accounts' }).click();
  await expect(page).toHaveURL(/\/dashboard\?chosen=yes#channels$/);
});

test('the dashboard tells the result of a choice', async ({ page }) => {
  await visit(page, { path: '/accounts', session: 'amiss' });
  await page.getByRole('checkbox', { name: 'Luma Outlet' }).uncheck();
  await expect(page.getByText('4 of 5 ticked')).toBeVisible();
  await page.getByRole('button', { name: 'Use these accounts' }).click();
  await expect(page.getByText('Your choice is in use.')).toBeVisible();
});

test('the first Tab stop leads past the header', async ({ page }) => {
  await visit(page, { path: '/dashboard', session: 'connected' });
  await page.keyboard.press('Tab');
  await expect(page.getByText('Skip to the content')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('no answer allows inline script, and static files may be kept for good', async ({
  request,
  page,
}) => {
  const answer = await request.get('/');
  expect(answer.headers()['content-security-policy']).toMatch(
    /script-src 'nonce-[^']+' 'strict-dynamic';/,
  );
  await page.goto('/');
  const style = await page.locator('link[rel=stylesheet]').getAttribute('href');
  const file = await request.get(style ?? '');
  expect(file.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('developers: the editor suggests, runs by key, shows the answer, and lets the keyboard go on', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/developers?operation=event', session: 'developing' });
  const editor = page.getByRole('textbox', { name: 'Operation' });
  await expect(page.locator('.cm-editor')).toHaveCount(2);
  await editor.press('ControlOrMeta+a');
  await page.keyboard.type('{ connection { displ');
  await page.getByRole('option', { name: /displayName/ }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  const answer = page.getByRole('textbox', { name: 'Answer as JSON' });
  await expect(answer).toContainText('"Rita Reviewer"');
  await expect(page.getByText('Status', { exact: true })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await brokenRules(page), colorScheme).toEqual([]);
  }
  await editor.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});

test('developers: a mutation runs when it was allowed, and the next run asks again', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/developers?operation=check-webhooks', session: 'developing' });
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByRole('alert')).toContainText('so it did not run');
  await page.getByLabel('Allow changes').check();
  await page.getByRole('button', { name: 'Run' }).click();
  const answer = page.getByRole('textbox', { name: 'Answer as JSON' });
  await expect(answer).toContainText('"WebhooksChecked"');
  await expect(page.getByLabel('Allow changes')).not.toBeChecked();
  expect(complaints).toEqual([]);
});

test('developers: the editor is loaded on the explorer and nowhere else', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await visit(page, { path: '/developers/keys', session: 'developing' });
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => url.includes('editor'))).toEqual([]);
  await page.getByRole('link', { name: 'Explorer' }).click();
  await expect(page.locator('.cm-editor')).toHaveCount(2);
  expect(scripts.filter((url) => url.includes('editor')).length).toBeGreaterThan(0);
});

test('developers: a key is shown once, and a reload does not show it again', async ({ page }) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/developers/keys', session: 'developing' });
  await page.getByLabel('Name').fill('Nightly export');
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByText('crmf_planted-secret')).toBeVisible();
  expect(page.url()).toMatch(/\/developers\/keys$/);
  await expect(page.getByLabel('Name')).toHaveValue('');
  expect(await brokenRules(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await page.reload();
  await expect(page.getByText('Keys that work')).toBeVisible();
  expect(await page.content()).not.toContain('crmf_planted-secret');
  expect(complaints).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the dashboard reads, filters and turns its pages', async ({ page }) => {
    await visit(page, { path: '/dashboard', session: 'connected' });
    await page.getByRole('link', { name: 'WhatsApp', exact: true }).click();
    await expect(page.getByText('Photo: living-room.jpg')).toBeVisible();
    await page.getByRole('link', { name: 'Older →' }).click();
    await expect(page).toHaveURL(/channel=WHATSAPP&after=/);
  });

  test('events filter, turn, open, replay and come as a file', async ({ page }) => {
    await visit(page, { path: '/events', session: 'busy' });
    await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden();
    await page.getByLabel('Channel', { exact: true }).selectOption('Messenger');
    await page.getByLabel('Search by id or text').fill('read up');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByText('Shown: events with “read up”, on Messenger.')).toBeVisible();
    await page.getByRole('link', { name: 'Clear' }).click();
    await page.getByRole('link', { name: 'Older →' }).click();
    await page.getByRole('link', { name: '← Newer' }).click();
    await expect(page).toHaveURL(/\/events$/);
    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.getByRole('button', { name: 'Replay' }).click();
    await expect(page.getByText('Nothing was sent to anybody.')).toBeVisible();
    await page.locator('summary', { hasText: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/^webhook-events-.*-masked\.csv$/);
  });

  test('Refresh, the payload, the receipt’s code and Log out work', async ({ page }) => {
    await visit(page, { path: '/dashboard', session: 'connected' });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page).toHaveURL(/\/dashboard$/);
    await page.getByRole('link', { name: /Payload of Message, 08:33:41/ }).click();
    await expect(page.getByLabel('Payload as JSON')).toContainText('"timestamp": 1795336420812');
    await page.goto('/dashboard');
    await page.getByRole('button', { name: 'Log out' }).click();
    await expect(page).toHaveURL(/\/$/);
    await page.goto('/data-deletion');
    await page.getByLabel('Confirmation code').fill('k7Qm-2xVd-91Lp');
    await page.getByRole('button', { name: 'Show the receipt' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your review data is deleted');
  });

  test('of 61 Pages one filters, ticks, filters again, and uses exactly the ticked', async ({
    page,
  }) => {
    await visit(page, { path: '/accounts', session: 'manyUnchosen' });
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
    await page.getByLabel('Filter').fill('page 61');
    await page.getByLabel('Filter').press('Enter');
    await expect(box('Page 3')).toBeHidden();
    await box('Page 61').check();
    await page.getByLabel('Filter').fill('page 3');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(box('Page 61')).toBeHidden();
    await page.getByRole('button', { name: 'Select all' }).click();
    await page.getByLabel('Filter').fill('');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(box('Page 61')).toBeChecked();
    await expect(box('Page 30')).toBeChecked();
    await expect(box('Page 4')).not.toBeChecked();
    await page.getByRole('button', { name: 'Use these accounts' }).click();
    await expect(page).toHaveURL(/\/dashboard\?chosen=yes#channels$/);
  });

  test('the ladder’s repairs and checks are forms that come back to it', async ({ page }) => {
    await visit(page, { path: '/health', session: 'amiss' });
    await page.getByRole('button', { name: 'Subscribe it (Luma Outlet)' }).click();
    await expect(page).toHaveURL(/\/health$/);
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Webhook health');
    await page.goto('/access');
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page).toHaveURL(/\/access$/);
  });

  test('a proof runs and comes back to its row; Run all nine to the section', async ({ page }) => {
    await visit(page, { path: '/dashboard', session: 'unproved' });
    await page.getByRole('button', { name: 'Load my Pages' }).click();
    await expect(page).toHaveURL(/\/dashboard#pages_show_list$/);
    await page.getByRole('button', { name: 'Run all nine' }).click();
    await expect(page).toHaveURL(/\/dashboard#permissions$/);
  });

  test('a reply is written, sent, and the page comes back to it', async ({ page }) => {
    await visit(page, { path: '/messages', session: 'proved' });
    await page.getByRole('link', { name: 'Jo Martins' }).click();
    await page.getByLabel('Reply', { exact: true }).fill('Yes, it is.');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect(page).toHaveURL(/\/messages\/unanswered#newest$/);
    await expect(page.locator('noscript').getByRole('link')).toBeVisible();
  });

  test('the report comes as files, and recording mode turns on and off again', async ({ page }) => {
    await visit(page, { path: '/report', session: 'proved' });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'JSON', exact: true }).click();
    expect((await download).suggestedFilename()).toBe('crm-flow-meta-review-2026-11-22.json');
    await page.getByRole('button', { name: 'Turn recording mode on' }).click();
    await expect(page).toHaveURL(/\/report$/);
    await page.getByRole('button', { name: 'Turn recording mode off' }).click();
    await expect(page.getByText('Recording mode is on.')).toBeHidden();
  });

  test('developers: an operation is opened, changed and run, and its answer read', async ({
    page,
  }) => {
    await visit(page, { path: '/developers', session: 'developing' });
    await page.getByRole('link', { name: 'One event in full' }).click();
    await page
      .getByLabel('Operation', { exact: true })
      .fill('query ($id: ID!) { webhookEvent(id: $id) { summary } }');
    await page.getByRole('button', { name: 'Run' }).click();
    await expect(page.locator('pre')).toContainText('Is the linen set still available?');
    await expect(page.getByLabel('Operation', { exact: true })).toHaveValue(/summary \} \}$/);
    await page.getByRole('link', { name: 'Check the webhooks' }).click();
    await page.getByRole('button', { name: 'Run' }).click();
    await expect(page.getByText('so it did not run')).toBeVisible();
    await page.getByLabel('Allow changes').check();
    await page.getByRole('button', { name: 'Run' }).click();
    await expect(page.locator('pre')).toContainText('WebhooksChecked');
  });

  test('developers: a key is made, shown once, and revoked after a question', async ({ page }) => {
    await visit(page, { path: '/developers/keys', session: 'developing' });
    await page.getByLabel('Name').fill('Nightly export');
    await page.getByLabel('Read and act').check();
    await page.getByRole('button', { name: 'Make the key' }).click();
    await expect(page.getByText('crmf_planted-secret')).toBeVisible();
    await page.getByRole('link', { name: 'Keys', exact: true }).click();
    await expect(page.getByText('crmf_planted-secret')).toBeHidden();
    await page.getByRole('link', { name: 'Revoke “Inbox service”' }).click();
    await page.getByRole('button', { name: 'Revoke the key' }).click();
    await expect(page).toHaveURL(/\/developers\/keys$/);
  });

  test('deleting asks on a page of its own', async ({ page }) => {
    await visit(page, { path: '/dashboard', session: 'connected' });
    await page.getByRole('link', { name: 'Delete stored review data' }).click();
    await expect(page).toHaveURL(/\/delete$/);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect(page).toHaveURL(/\/data-deletion\/k7Qm-2xVd-91Lp$/);
  });

  test('a deletion under way reloads by itself', async ({ page }) => {
    await page.goto('/data-deletion/running');
    await page.waitForRequest(/\/data-deletion\/running/);
  });

  test('a login that cannot begin tells why on a page', async ({ page }) => {
    await visit(page, { path: '/login', session: 'loginFails' });
    await page.getByRole('button', { name: 'Continue with Facebook' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/switched off at Meta/);
  });
});
