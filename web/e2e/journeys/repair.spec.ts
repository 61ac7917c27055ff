// What is amiss says what to do, and doing it repairs it.
import { expect, test, type Page } from '@playwright/test';
import {
  atMeta,
  channelCard,
  connect,
  consent,
  permissionCard as card,
  SERVER,
  SIMULATOR,
} from './story.ts';

async function userIdOf(page: Page, name: string): Promise<string> {
  const state = await page.request.get(`${SIMULATOR}/control/api/state`);
  const { personas } = (await state.json()) as { personas: { name: string; userId: string }[] };
  const found = personas.find((one) => one.name === name)?.userId;
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return found;
}

test('declined: exactly the missing permissions are asked for again, and then they prove', async ({
  page,
}) => {
  await page.goto('/');
  await connect(page, 'Dana Declines', { untick: ['business_management'] });
  await page.goto('/access');
  const row = page.getByRole('row').filter({ hasText: /^business_management/ });
  await expect(row).toContainText('declined');
  await page
    .getByRole('button', { name: /missing/i })
    .first()
    .click();
  await page.getByText('Dana Declines').first().click();
  await expect(page.getByRole('checkbox', { name: /\bpages_messaging\b/ })).toHaveCount(0);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Continue as Dana Declines' }).click();
  await page.goto('/access');
  await expect(row).toContainText('granted');
  await expect(page.getByText('9 of 9 granted')).toBeVisible();
  await page.goto('/dashboard');
  await page.getByRole('button', { name: 'Show my businesses' }).click();
  await expect(card(page, 'business_management')).toContainText('Verified');
});

test('expired: the page says why the token died, and logging in again mends it', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await connect(page, 'Olga Olive');
  const userId = await userIdOf(page, 'Olga Olive');
  await atMeta(request, 'end-tokens', { userId, of: 'expired' });
  await page.goto('/access');
  await page.getByRole('button', { name: 'Check now' }).click();
  const banner = page.getByRole('complementary', { name: 'Connection to Meta' });
  await expect(banner).toContainText('The connection to Meta has ended.');
  await expect(banner).toContainText('expired');
  await banner.getByRole('button', { name: 'Reconnect with Facebook' }).click();
  await consent(page, 'Olga Olive');
  await expect(page).toHaveURL(/\/dashboard/);
  await expect(banner).toHaveCount(0);
  await page.getByRole('button', { name: 'Load my Pages' }).click();
  await expect(card(page, 'pages_show_list')).toContainText('Verified');
});

test('throttled: the card says so in words, keeps its earlier success, and works when Meta lets us', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await connect(page, 'Olga Olive');
  await page.getByRole('button', { name: 'Load my Pages' }).click();
  await expect(card(page, 'pages_show_list')).toContainText('Verified');
  const error = {
    message: '(#4) Application request limit reached',
    type: 'OAuthException',
    code: 4,
    is_transient: true,
  };
  const fault = { kind: 'error', status: 400, error };
  await atMeta(request, 'faults', { match: { path: '/me/accounts' }, fault, times: 1_000 });
  await page.getByRole('button', { name: 'Load my Pages' }).click();
  await expect(card(page, 'pages_show_list')).toContainText('Meta asks this app to slow down');
  await expect(card(page, 'pages_show_list')).toContainText('Failed');
  await expect(card(page, 'pages_show_list')).toContainText('An earlier success counts');
  await atMeta(request, 'clear-faults');
  await page.getByRole('button', { name: 'Load my Pages' }).click();
  await expect(card(page, 'pages_show_list')).toContainText('Verified');
});

test('Business-only: without business_management nothing is found, and granting it finds everything', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Continue with Facebook' }).first().click();
  await consent(page, 'Ben Business', { untick: ['business_management'] });
  await page.goto('/dashboard');
  const messenger = channelCard(page, 'Messenger (Facebook Page)');
  await expect(messenger).toContainText('business_management');
  await messenger.getByRole('button').first().click();
  await page.getByText('Ben Business').first().click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Continue as Ben Business' }).click();
  await expect(page).toHaveURL(/\/(accounts|dashboard)/);
  await page.goto('/accounts');
  await expect(page.getByText('Harbour Hotel').first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Harbour Hotel', exact: true }).check();
  await page.getByRole('button', { name: 'Use these accounts' }).click();
  await expect(messenger).toContainText('Harbour Hotel');
  await page.getByRole('button', { name: 'Show my businesses' }).click();
  await expect(card(page, 'business_management')).toContainText('Harbour Holding');
});

test('a person with many troubles reads each cause, the call that showed it, and the way out', async ({
  page,
}) => {
  await page.goto('/');
  await connect(page, 'Tara Trouble');
  await page.goto('/accounts');
  const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  for (const cause of ['task', 'personal', 'message', 'published', 'registered', 'number']) {
    expect(text.toLowerCase()).toContain(cause);
  }
  expect(text).toContain('Seen by GET');
});

test('a webhook that another hand turned off is found on the ladder, and one click turns it on', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await connect(page, 'Nora Northwind');
  await page.goto('/health');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('The address answers')).toBeVisible();
  await expect(page.getByText('The account is subscribed by this app').first()).toBeVisible();
  await atMeta(request, 'configure', { webhookUrl: null });
  await page.getByRole('button', { name: 'Check now' }).click();
  const repair = page.getByRole('button', { name: /subscribe the app/i });
  await expect(repair).toBeVisible();
  await repair.click();
  await expect(repair).toHaveCount(0);
  await atMeta(request, 'configure', { webhookUrl: `${SERVER}/webhooks/meta` });
});
