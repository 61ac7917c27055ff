// The nine proofs: green in few clicks, and never without the call.
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  ACCOUNTS,
  atMeta,
  connect,
  consent,
  customerWrites,
  everybodyWrites,
  follow,
  permissionCard as card,
  section,
} from './story.ts';

const NINE = [
  'instagram_basic',
  'instagram_manage_messages',
  'pages_messaging',
  'whatsapp_business_management',
  'whatsapp_business_messaging',
  'pages_show_list',
  'pages_read_engagement',
  'pages_manage_metadata',
  'business_management',
] as const;

/** Counts what is pressed. */
function counting(): { press: (what: Locator) => Promise<void>; clicks: () => number } {
  let clicks = 0;
  return {
    press: async (what) => {
      clicks += 1;
      await what.click();
    },
    clicks: () => clicks,
  };
}

/** As nobody was here before. */
async function startAnew(page: Page): Promise<void> {
  await page.goto('/dashboard');
  const erase = page.getByRole('link', { name: 'Delete stored review data' });
  if (!(await erase.isVisible())) return;
  await page.goto('/delete');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page).toHaveURL(/\/data-deletion\//);
}

test('all nine turn green in at most 15 clicks after the consent dialog', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await startAnew(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Continue with Facebook' }).first().click();
  await consent(page, 'Rita Reviewer');
  await expect(page).toHaveURL(/\/accounts/);

  const { press, clicks } = counting();
  await press(page.getByRole('button', { name: 'Use these accounts' }));
  await expect(page).toHaveURL(/\/dashboard/);
  for (const name of NINE) await expect(card(page, name)).not.toContainText('Verified');
  await everybodyWrites(request);
  await press(page.getByRole('button', { name: 'Run all nine' }));
  await expect(section(page, 'How this app uses Meta permissions')).toContainText(
    '6 of 9 verified',
  );
  for (const channel of ['Instagram Direct', 'Messenger', 'WhatsApp']) {
    await press(page.getByRole('link', { name: new RegExp(`^Reply (in|on) ${channel}`) }));
    await expect(page).toHaveURL(/\/messages\/./);
    await press(page.getByRole('button', { name: 'Send reply' }));
    await expect(page.getByText('Reply accepted by Meta')).toBeVisible();
    await press(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dashboard' }),
    );
  }
  await expect(section(page, 'How this app uses Meta permissions')).toContainText(
    '9 of 9 verified',
  );
  for (const name of NINE) await expect(card(page, name)).toContainText('Verified');
  expect(clicks()).toBeLessThanOrEqual(15);
});

/** For each permission a call that its proof cannot do without. */
const BROKEN: Readonly<Record<(typeof NINE)[number], { method: string; path: string }>> = {
  pages_show_list: { method: 'GET', path: '/me/accounts' },
  pages_read_engagement: { method: 'GET', path: `/${ACCOUNTS.studio}/published_posts` },
  pages_manage_metadata: { method: 'GET', path: `/${ACCOUNTS.studio}/subscribed_apps` },
  instagram_basic: { method: 'GET', path: `/${ACCOUNTS.instagram}` },
  business_management: { method: 'GET', path: '/me/businesses' },
  whatsapp_business_management: { method: 'POST', path: '/message_templates' },
  instagram_manage_messages: { method: 'POST', path: `/${ACCOUNTS.studio}/messages` },
  pages_messaging: { method: 'POST', path: `/${ACCOUNTS.studio}/messages` },
  whatsapp_business_messaging: { method: 'POST', path: `/${ACCOUNTS.phone}/messages` },
};

const REPLIES: Partial<Record<(typeof NINE)[number], RegExp>> = {
  instagram_manage_messages: /^Reply in Instagram Direct/,
  pages_messaging: /^Reply in Messenger/,
  whatsapp_business_messaging: /^Reply on WhatsApp/,
};

test.describe('a broken call', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async ({ browser, request }) => {
    const page = await browser.newPage();
    await page.goto('/');
    await connect(page, 'Rita Reviewer');
    await startAnew(page);
    await page.goto('/');
    await connect(page, 'Rita Reviewer');
    await everybodyWrites(request);
    await page.close();
  });

  for (const name of NINE) {
    test(`leaves ${name} red, in Meta’s code and words, with the way out`, async ({
      page,
      request,
    }) => {
      await page.goto('/');
      await connect(page, 'Rita Reviewer');
      const error = { message: '(#10) Not for this app', type: 'OAuthException', code: 10 };
      const fault = { kind: 'error', status: 403, error };
      await atMeta(request, 'faults', { match: BROKEN[name], fault, times: 1_000 });
      const reply = REPLIES[name];
      if (reply === undefined) {
        await card(page, name).getByRole('button').first().click();
      } else {
        await follow(page, page.getByRole('link', { name: reply }), /\/messages\/./);
        await page.getByRole('button', { name: 'Send reply' }).click();
        await expect(page.getByRole('alert')).toContainText('Meta’s code 10');
        await page.goto('/dashboard');
      }
      await expect(card(page, name)).toContainText('Failed');
      await expect(card(page, name)).toContainText('Meta’s code 10');
      await expect(card(page, name)).not.toContainText('Verified');
      await atMeta(request, 'clear-faults');
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one proves by a button and by a reply all the same', async ({ page, request }) => {
    await page.goto('/');
    await connect(page, 'Nora Northwind');
    await page.getByRole('button', { name: 'Load my Pages' }).click();
    await expect(card(page, 'pages_show_list')).toContainText('Verified');
    await customerWrites(request, 'messenger', '105311900412', 'Is the second volume out?');
    await page.reload();
    await page.getByRole('link', { name: /^Reply in Messenger/ }).click();
    await page.getByLabel('Reply', { exact: true }).fill('Yes, since Monday.');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect(page.getByText('Yes, since Monday.').first()).toBeVisible();
    await page.goto('/dashboard');
    await expect(card(page, 'pages_messaging')).toContainText('Verified');
  });
});
