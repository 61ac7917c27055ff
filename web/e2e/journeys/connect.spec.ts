// From "Continue with Facebook" to everything one may see: the seed, persona by persona.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { channelCard, connect, section, words } from './story.ts';

const seed = readFileSync(new URL('../../test/seed.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.replace(/^\s*•\s*/, '').trim())
  .filter((line) => line !== '');

const NOT_DETECTED = seed.filter((line) => line.startsWith('Not detected'));
const EMPTY = new Set(['No', 'No webhook events received yet.', ...NOT_DETECTED]);

test('a reviewer connects and sees who, until when, which channels and why each permission', async ({
  page,
}) => {
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  const status = section(page, 'Connection status');
  await expect(status).toContainText('122094857160');
  await expect(status).toContainText('Rita Reviewer');
  await expect(status).toContainText('9 of 9 granted');
  await expect(channelCard(page, 'Instagram')).toContainText('@luma.studio');
  await expect(channelCard(page, 'Messenger (Facebook Page)')).toContainText('Luma Outlet');
  await expect(channelCard(page, 'WhatsApp Business')).toContainText('+1 555-010-0101');
  await expect(page.getByText('Simulated Meta — not real data.')).toBeVisible();
  await page.getByRole('button', { name: 'Load my Pages' }).click();
  await expect(section(page, 'How this app uses Meta permissions')).toContainText(
    'GET /me/accounts → 200',
  );
});

test('every sentence of the seed stands on the dashboard, connected or not', async ({ page }) => {
  await page.goto('/dashboard');
  const before = await words(page);
  const missing = (text: string, lines: string[]) =>
    lines.filter((line) => !text.includes(line.replace(' — ', ' ')) && !text.includes(line));
  expect(missing(before, seed)).toEqual([]);
  await connect(page, 'Rita Reviewer');
  const after = await words(page);
  expect(
    missing(
      after,
      seed.filter((line) => !EMPTY.has(line)),
    ),
  ).toEqual([]);
  for (const line of NOT_DETECTED) expect(after).not.toContain(line);
});

const people = [
  {
    name: 'Nora Northwind',
    card: 'Instagram',
    shows: 'The one Page found is not linked to an Instagram professional account.',
  },
  {
    name: 'Olga Olive',
    card: 'WhatsApp Business',
    shows: 'Meta lists no WhatsApp Business account in the one business of this login.',
  },
  { name: 'Ben Business', card: 'Messenger (Facebook Page)', shows: 'Client of Harbour Holding' },
  {
    name: 'Dana Declines',
    card: 'WhatsApp Business',
    shows: 'whatsapp_business_management and whatsapp_business_messaging were not granted',
  },
];

for (const { name, card, shows } of people) {
  test(`${name} sees the right channels, and the cause where something is missing`, async ({
    page,
  }) => {
    await page.goto('/');
    await connect(page, name);
    await expect(channelCard(page, card)).toContainText(shows);
  });
}

test('Maya Many sees all her 61 Pages, Page 61 too', async ({ page }) => {
  await page.goto('/');
  await connect(page, 'Maya Many');
  const messenger = channelCard(page, 'Messenger (Facebook Page)');
  await expect(messenger).toContainText('Webhooks subscribed 61 of 61');
  await messenger.evaluate((card) => {
    for (const fold of card.querySelectorAll('details')) fold.open = true;
  });
  await expect(messenger.getByText('Page 61', { exact: true })).toBeVisible();
  await expect(channelCard(page, 'Instagram')).toContainText('@page.sixtyone');
});

test('a declined permission is granted by asking again, and the channel appears', async ({
  page,
}) => {
  await page.goto('/');
  await connect(page, 'Dana Declines');
  const whatsApp = channelCard(page, 'WhatsApp Business');
  await whatsApp.getByRole('button', { name: /grant/i }).first().click();
  await page.getByText('Dana Declines').first().click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Continue as Dana Declines' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await page.getByRole('link', { name: 'Choose accounts' }).first().click();
  await page.getByRole('checkbox', { name: 'Dune WhatsApp' }).check();
  await page.getByRole('button', { name: 'Use these accounts' }).click();
  await expect(whatsApp).toContainText('Dune WhatsApp');
});

test('who says no in the dialog is told so, and can start again', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Continue with Facebook' }).first().click();
  await page.getByText('Sam Second').first().click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('You did not give consent in Facebook’s dialog')).toBeVisible();
  await connect(page, 'Sam Second');
  await expect(section(page, 'Connection status')).toContainText('Sam Second');
});

test('a callback opened in another browser connects nobody', async ({ page, browser }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Continue with Facebook' }).first().click();
  await page.getByText('Rita Reviewer').first().click();
  // The dialog's answer is held back: the browser that began the login does not follow it.
  let callback = '';
  await page.route('**/dialog/**', async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    callback = answer.headers()['location'] ?? '';
    await route.abort();
  });
  await page.getByRole('button', { name: 'Continue as Rita Reviewer' }).click();
  await expect.poll(() => callback).toContain('code=');
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(callback);
  await expect(stranger.getByText('This login was started in another browser')).toBeVisible();
  expect((await stranger.context().cookies()).map(({ name }) => name)).not.toContain('session');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one connects, refreshes, logs out and deletes all the same', async ({ page }) => {
    await page.goto('/');
    await connect(page, 'Nora Northwind');
    await expect(channelCard(page, 'Messenger (Facebook Page)')).toContainText('Northwind Books');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page).toHaveURL(/\/dashboard/);
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.goto('/dashboard');
    await connect(page, 'Nora Northwind');
    await page.getByRole('link', { name: 'Delete stored review data' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect(page).toHaveURL(/\/data-deletion\/[A-Z0-9]{16}$/);
    await page.goto('/dashboard');
    await expect(section(page, 'Connection status')).toContainText('Not connected');
  });
});
