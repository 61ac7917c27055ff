// The event viewer as a reviewer and a developer use it: find, open, hand on, take home, send again, and watch while the
// server dies.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { openHouse, type House } from './house.ts';
import { ACCOUNTS, atMeta, connect, customerWrites } from './story.ts';

const rowOf = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Events' }).getByRole('row').filter({ hasText: text });

test('one filters, searches, opens, copies the link, replays and exports', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await customerWrites(
    request,
    'messenger',
    ACCOUNTS.outlet,
    'Where is the blue vase, 100 % sure?',
  );
  await customerWrites(request, 'whatsapp', ACCOUNTS.phone, 'Where is the red lamp?');
  await page.goto('/events');
  await expect(rowOf(page, 'blue vase')).toHaveCount(1);

  await page.getByLabel('Channel', { exact: true }).selectOption('WhatsApp');
  await expect(page).toHaveURL(/channel=WHATSAPP/);
  await expect(rowOf(page, 'red lamp')).toHaveCount(1);
  await expect(rowOf(page, 'blue vase')).toHaveCount(0);
  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page).not.toHaveURL(/channel/);
  await expect(page.getByLabel('Channel', { exact: true })).toHaveValue('');

  await page.getByLabel('Search by id or text').fill('BLUE vase, 100 %');
  await page.getByLabel('Search by id or text').press('Enter');
  await expect(page).toHaveURL(/q=BLUE/);
  await expect(rowOf(page, 'blue vase')).toHaveCount(1);
  await expect(rowOf(page, 'red lamp')).toHaveCount(0);

  await rowOf(page, 'blue vase').getByRole('link').first().click();
  const pane = page.getByRole('complementary', { name: /Messenger message/ });
  await expect(pane).toContainText('delivered once');
  await expect(pane).toContainText('Erased on');
  await pane.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/events\/[\w-]+/);

  await pane.getByRole('button', { name: 'Replay' }).click();
  await expect(pane).toContainText('Replayed: it was known, so it is still there once.');
  await expect(rowOf(page, 'blue vase')).toHaveCount(1);
  await expect(pane).toContainText('delivered once');

  const file = async (format: string) => {
    const downloading = page.waitForEvent('download');
    await page.getByText('Export', { exact: true }).click();
    await page.getByRole('link', { name: format }).click();
    return readFileSync(await (await downloading).path(), 'utf8');
  };
  const lines = (await file('JSON lines')).trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ channel: 'MESSENGER', kind: 'MESSAGE' });
  expect(lines[0]).not.toContain('blue vase');

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Messenger message');
  await expect(page.getByText('blue vase').first()).toBeVisible();
});

test('what Meta delivers again is stored once and counted', async ({ page, request }) => {
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await atMeta(request, 'delivery-faults', { fault: { kind: 'duplicate', copies: 3 }, times: 1 });
  await customerWrites(request, 'messenger', ACCOUNTS.outlet, 'said once, delivered thrice');
  await page.goto('/events');
  await expect(rowOf(page, 'said once')).toHaveCount(1);
  await rowOf(page, 'said once').getByRole('link').first().click();
  const pane = page.getByRole('complementary', { name: /Messenger message/ });
  await expect(pane).toContainText('delivered 3×, stored once');
});

test('a delivery that is not Meta’s stands among the rejected, with its reason', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await atMeta(request, 'delivery-faults', { fault: { kind: 'wrong-signature' }, times: 1 });
  await customerWrites(request, 'messenger', ACCOUNTS.outlet, 'this one is forged');
  await page.goto('/events');
  await page.getByRole('link', { name: /why\?/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rejected deliveries');
  const newest = page.getByRole('row').nth(1);
  await expect(newest).toContainText('Wrong signature');
  await expect(newest).toContainText('401');
});

test.describe('while the server dies and comes back', () => {
  let house: House;
  test.beforeAll(async () => {
    house = await openHouse();
  });
  test.afterAll(() => house.close());

  test('the list follows without a gap and without a double, and Pause holds it', async ({
    page,
  }) => {
    test.slow();
    const write = async (text: string) => {
      const answer = await page.request.post(`${house.simulator}/control/api/customer-writes`, {
        data: { channel: 'whatsapp', accountId: ACCOUNTS.phone, text, times: 1 },
        timeout: 60_000,
      });
      expect(answer.ok()).toBe(true);
    };
    await page.goto(house.web);
    await connect(page, 'Rita Reviewer');
    await page.goto(`${house.web}/events`);
    const events = page.getByRole('region', { name: 'Events' });
    await expect(events).toContainText('Live');
    for (const n of [1, 2, 3]) await write(`before ${n}`);
    for (const n of [1, 2, 3]) await expect(rowOf(page, `before ${n}`)).toHaveCount(1);

    // The page is about to read this when the server dies.
    const lastMoment = write('at the last moment');
    await house.killServer();
    await expect(events).toContainText('Reconnecting');
    // Meta tries again, on WhatsApp for seven days: nobody waits for it here.
    const meanwhile = Promise.all([1, 2, 3].map((n) => write(`meanwhile ${n}`)));
    await house.startServer();
    await expect(events).toContainText('Live', { timeout: 30_000 });
    for (const n of [1, 2, 3]) await write(`after ${n}`);
    await Promise.all([lastMoment, meanwhile]);
    await expect(rowOf(page, 'at the last moment')).toHaveCount(1, { timeout: 20_000 });
    for (const when of ['before', 'meanwhile', 'after']) {
      for (const n of [1, 2, 3]) {
        await expect(rowOf(page, `${when} ${n}`)).toHaveCount(1, { timeout: 20_000 });
      }
    }

    await events.getByRole('button', { name: 'Pause' }).click();
    await write('while paused');
    await expect(events.getByRole('button', { name: '1 new event — show' })).toBeVisible();
    await expect(rowOf(page, 'while paused')).toHaveCount(0);
    await events.getByRole('button', { name: 'Resume' }).click();
    await expect(rowOf(page, 'while paused')).toHaveCount(1);
  });
});
