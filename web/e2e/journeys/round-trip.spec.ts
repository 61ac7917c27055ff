// A message in, a reply out, and what Meta tells of it, live, on all three channels; between two reviewers who do not see each other.
import { expect, test } from '@playwright/test';
import { ACCOUNTS, atMeta, connect, customerWrites, reviewer, SIMULATOR } from './story.ts';

const channels = [
  {
    channel: 'instagram',
    account: ACCOUNTS.instagram,
    title: 'Instagram',
    lands: ['Echo received', 'Read'],
  },
  {
    channel: 'messenger',
    account: ACCOUNTS.outlet,
    title: 'Messenger',
    lands: ['Echo received', 'Delivered', 'Read'],
  },
  {
    channel: 'whatsapp',
    account: ACCOUNTS.phone,
    title: 'WhatsApp',
    lands: ['Sent', 'Delivered', 'Read'],
  },
] as const;

for (const { channel, account, title, lands } of channels) {
  test(`on ${title} the answer of Graph and the webhooks land beneath the reply, and the customer has it`, async ({
    page,
    request,
  }) => {
    await page.goto('/');
    await connect(page, 'Rita Reviewer');
    await page.goto('/messages');
    await expect(page.getByText('Live')).toBeVisible();
    const question = `A question on ${title}?`;
    await customerWrites(request, channel, account, question);
    await page
      .getByRole('listitem')
      .filter({ hasText: question })
      .getByRole('link')
      .first()
      .click();
    await expect(page.getByText(question).first()).toBeVisible();
    const answer = `An answer on ${title}.`;
    await page.getByLabel('Reply', { exact: true }).fill(answer);
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect(page.getByText(answer).first()).toBeVisible();
    const trail = page.getByRole('region', { name: /Round trip/ });
    await expect(trail.getByText('Reply accepted by Meta')).toBeVisible();
    await expect(trail).toContainText('/messages → 200');
    for (const step of lands) {
      await expect(trail.getByRole('listitem').filter({ hasText: step })).toContainText('UTC');
    }
    const conversations = await (
      await request.get(`${SIMULATOR}/control/api/conversations`)
    ).text();
    expect(conversations).toContain(answer);
  });
}

test('what a customer unsends is blanked, and its text is gone', async ({ page, request }) => {
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await customerWrites(request, 'instagram', ACCOUNTS.instagram, 'a slip of the tongue');
  await page.goto('/messages');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'a slip of the tongue' })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByText('a slip of the tongue').first()).toBeVisible();
  await atMeta(request, 'customer-writes', {
    channel: 'instagram',
    accountId: ACCOUNTS.instagram,
    text: 'unsend it',
    kind: 'unsend',
    times: 1,
  });
  await expect(page.getByText(/unsent/i).first()).toBeVisible();
  await expect(page.getByText('a slip of the tongue')).toHaveCount(0);
});

test('of two reviewers of one Page each answers, and neither sees the other’s conversations or proofs', async ({
  browser,
  request,
}) => {
  const rita = await reviewer(browser, 'Rita Reviewer');
  const sam = await reviewer(browser, 'Sam Second');
  await customerWrites(request, 'messenger', ACCOUNTS.outlet, 'for Rita’s Outlet alone');
  await customerWrites(request, 'messenger', ACCOUNTS.samSupplies, 'for Sam’s Supplies alone');
  await rita.goto('/messages');
  await expect(rita.getByText('for Rita’s Outlet alone').first()).toBeVisible();
  await expect(rita.getByText('for Sam’s Supplies alone')).toHaveCount(0);
  await sam.goto('/messages');
  await expect(sam.getByText('for Sam’s Supplies alone').first()).toBeVisible();
  await expect(sam.getByText('for Rita’s Outlet alone')).toHaveCount(0);

  await rita
    .getByRole('listitem')
    .filter({ hasText: 'for Rita’s Outlet alone' })
    .getByRole('link')
    .first()
    .click();
  await expect(rita).toHaveURL(/\/messages\/./);
  await rita.getByRole('button', { name: 'Send reply' }).click();
  await expect(rita.getByText('Reply accepted by Meta')).toBeVisible();
  const hers = new URL(rita.url()).pathname;
  await sam.goto(hers);
  await expect(sam.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});

test('outside the 24 hours nothing can be sent, and the page says until when it could', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await connect(page, 'Nora Northwind');
  const old = Date.now() - 25 * 60 * 60 * 1000;
  const message = { mid: `m_old_${old}`, text: 'Written yesterday' };
  const item = {
    sender: { id: '7700112233445566' },
    recipient: { id: '105311900412' },
    timestamp: old,
    message,
  };
  const body = { object: 'page', entry: [{ id: '105311900412', time: old, messaging: [item] }] };
  await atMeta(request, 'deliver', { body });
  await page.goto('/messages');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Written yesterday' })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByText(/24 hours|24-hour/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send reply' })).toHaveCount(0);
});
