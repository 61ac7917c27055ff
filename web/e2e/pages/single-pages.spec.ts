// What single pages do in a real browser, over the fake GraphQL server.
import { expect, test } from '@playwright/test';
import { brokenRules, overhang } from './judge.ts';
import { complaintsOf, visit } from './visit.ts';

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
