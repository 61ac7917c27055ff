// What a customer writes arrives by itself, on the dashboards of those it concerns and of nobody else.
import { expect, test } from '@playwright/test';
import {
  ACCOUNTS,
  atMeta,
  connect,
  customerWrites,
  reviewer,
  section,
  SIMULATOR,
} from './story.ts';

const channels = [
  { channel: 'instagram', account: ACCOUNTS.instagram, title: 'Instagram' },
  { channel: 'messenger', account: ACCOUNTS.outlet, title: 'Messenger' },
  { channel: 'whatsapp', account: ACCOUNTS.phone, title: 'WhatsApp' },
] as const;

for (const { channel, account, title } of channels) {
  test(`a message on ${title} appears without reloading, and its payload opens`, async ({
    page,
    request,
  }) => {
    await page.goto('/');
    await connect(page, 'Rita Reviewer');
    const events = section(page, 'Latest webhook events');
    await expect(events).toContainText('Live');
    const text = `Hello from ${title} — ünïcödé 👋`;
    await customerWrites(request, channel, account, text);
    const row = events.getByRole('row').filter({ hasText: text }).first();
    await expect(row).toBeVisible();
    await expect(row).toContainText('SIMULATED');
    await row.getByRole('link').click();
    await expect(page).toHaveURL(/\/events\//);
    await expect(page.getByLabel('Payload as JSON')).toContainText(text);
  });
}

test('Meta’s test button shows as TEST to everybody who is signed in', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await connect(page, 'Sam Second');
  const events = section(page, 'Latest webhook events');
  await expect(events).toContainText('Live');
  await atMeta(request, 'test-button', { object: 'instagram' });
  await expect(events.getByRole('row').filter({ hasText: 'TEST' }).first()).toBeVisible();
});

test('of two reviewers each sees their own, one deletes, and the other keeps everything', async ({
  browser,
  request,
}) => {
  const rita = await reviewer(browser, 'Rita Reviewer');
  const sam = await reviewer(browser, 'Sam Second');
  await customerWrites(request, 'messenger', ACCOUNTS.outlet, 'a question for Rita alone');
  await customerWrites(request, 'messenger', ACCOUNTS.studio, 'a question for both');
  await customerWrites(request, 'messenger', ACCOUNTS.samSupplies, 'a question for Sam alone');
  await expect(rita.getByText('a question for Rita alone').first()).toBeVisible();
  await expect(rita.getByText('a question for both').first()).toBeVisible();
  await expect(rita.getByText('a question for Sam alone')).toHaveCount(0);
  await expect(sam.getByText('a question for Sam alone').first()).toBeVisible();
  await expect(sam.getByText('a question for both').first()).toBeVisible();
  await expect(sam.getByText('a question for Rita alone')).toHaveCount(0);

  await rita.getByRole('link', { name: 'Delete stored review data' }).click();
  await rita.getByRole('button', { name: 'Delete everything' }).click();
  await expect(rita).toHaveURL(/\/data-deletion\/[A-Z0-9]{16}$/);
  await expect(rita.getByRole('heading', { level: 1 })).toHaveText('Your review data is deleted');
  await expect(rita.getByText(/another reviewer/i).first()).toBeVisible();

  await rita.goto('/dashboard');
  await expect(section(rita, 'Connection status')).toContainText('Not connected');
  await expect(section(rita, 'Latest webhook events')).toContainText(
    'No webhook events received yet.',
  );

  await sam.reload();
  await expect(section(sam, 'Connection status')).toContainText('Sam Second');
  await expect(sam.getByText('a question for both').first()).toBeVisible();
  await customerWrites(request, 'messenger', ACCOUNTS.studio, 'still there?');
  await expect(sam.getByText('still there?').first()).toBeVisible();
});

test('removing the app at Meta deletes what is stored here', async ({ browser, request }) => {
  const olga = await reviewer(browser, 'Olga Olive');
  const { personas } = (await (await request.get(`${SIMULATOR}/control/api/state`)).json()) as {
    personas: { name: string; userId: string }[];
  };
  const userId = personas.find(({ name }) => name === 'Olga Olive')?.userId;
  await atMeta(request, 'remove-app', { userId });
  await expect
    .poll(async () => {
      await olga.goto('/dashboard');
      return section(olga, 'Connection status').innerText();
    })
    .toContain('Not connected');
});
