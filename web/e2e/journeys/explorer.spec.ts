// The GraphQL explorer: served by ourselves, under a policy of its own, running as whoever is signed in.
import { expect, test } from '@playwright/test';
import { connect, SERVER } from './story.ts';

test('a developer runs the first query as the signed-in person', async ({ page }) => {
  test.slow();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') elsewhere.push(request.url());
  });
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await page.goto(`${SERVER}/graphql`);
  // An editor of many megabytes wakes up first; what is pressed before is lost.
  await expect(async () => {
    await page.getByRole('button', { name: /execute/i }).click();
    await expect(page.locator('.result-window')).toContainText('Rita Reviewer', { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  expect(elsewhere).toEqual([]);
  expect(refused).toEqual([]);
});
