// What a developer does: asks as themselves, gets a key for a program, and takes it away again.
import { expect, test } from '@playwright/test';
import { connect, SERVER } from './story.ts';

const WHO = { query: '{ connection { displayName } }' };

test('a developer asks as the signed-in person, and changes nothing unless it is allowed', async ({
  page,
}) => {
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Developers' }).click();
  await page.getByRole('link', { name: 'Connection and grants' }).click();
  // Only the operation that stands there is run.
  await expect(page).toHaveURL(/operation=connection/);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const answer = page.locator('#answer');
  await expect(answer).toContainText('Rita Reviewer');
  await expect(answer).toContainText(/cost/i);

  await page.goto('/developers?operation=check-webhooks');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(answer).toContainText('Allow changes');
  await page.getByRole('checkbox', { name: /Allow changes/ }).check();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(answer).toContainText('WebhooksChecked');
});

test('a key is shown once, works for a program, and is worth nothing once revoked', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await page.goto('/developers/keys');
  await page.getByLabel('Name').fill('Nightly export');
  await page.getByRole('button', { name: 'Make the key' }).click();
  const made = page.getByRole('region', { name: 'Copy your key now' });
  await expect(made).toContainText('will not be shown again');
  const key = await made.locator('code').innerText();
  expect(key).toMatch(/^crmf_/);

  const ask = (data: object) =>
    request.post(`${SERVER}/graphql`, { headers: { authorization: `Bearer ${key}` }, data });
  expect(await (await ask(WHO)).json()).toMatchObject({
    data: { connection: { displayName: 'Rita Reviewer' } },
    extensions: { cost: { limit: 10_000 } },
  });
  const acting = await ask({ query: 'mutation { deleteMe { __typename } }' });
  expect(acting.status()).toBe(403);

  await page.goto('/developers/keys');
  expect(await page.content()).not.toContain(key);
  const row = page.getByRole('row').filter({ hasText: 'Nightly export' }).first();
  await row.getByRole('link', { name: /Revoke/ }).click();
  await page.getByRole('button', { name: /Revoke/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Nightly export' }).first()).toContainText(
    'revoked',
    { ignoreCase: true },
  );
  const refused = await ask(WHO);
  expect(refused.status()).toBe(401);
  expect(await refused.text()).toContain('KEY_NOT_LIVING');
});
