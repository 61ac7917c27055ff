// Every page that does something does it without scripts, by forms and links.
import { expect, test } from '@playwright/test';
import { visit } from './visit.ts';

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
