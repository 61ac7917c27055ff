// The event viewer in a real browser: keyboard, filters, chart, phone and paper.
import { expect, test } from '@playwright/test';
import { complaintsOf, visit } from './visit.ts';

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
