// The developers’ pages in a real browser: the editor, and keys that are shown once.
import { expect, test } from '@playwright/test';
import { brokenRules, overhang } from './judge.ts';
import { complaintsOf, visit } from './visit.ts';

test('developers: the editor suggests, runs by key, shows the answer, and lets the keyboard go on', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/developers?operation=event', session: 'developing' });
  const editor = page.getByRole('textbox', { name: 'Operation' });
  await expect(page.locator('.cm-editor')).toHaveCount(2);
  await editor.press('ControlOrMeta+a');
  await page.keyboard.type('{ connection { displ');
  await page.getByRole('option', { name: /displayName/ }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  const answer = page.getByRole('textbox', { name: 'Answer as JSON' });
  await expect(answer).toContainText('"Rita Reviewer"');
  await expect(page.getByText('Status', { exact: true })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await brokenRules(page), colorScheme).toEqual([]);
  }
  await editor.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});

test('developers: a mutation runs when it was allowed, and the next run asks again', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/developers?operation=check-webhooks', session: 'developing' });
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByRole('alert')).toContainText('so it did not run');
  await page.getByLabel('Allow changes').check();
  await page.getByRole('button', { name: 'Run' }).click();
  const answer = page.getByRole('textbox', { name: 'Answer as JSON' });
  await expect(answer).toContainText('"WebhooksChecked"');
  await expect(page.getByLabel('Allow changes')).not.toBeChecked();
  expect(complaints).toEqual([]);
});

test('developers: the editor is loaded on the explorer and nowhere else', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await visit(page, { path: '/developers/keys', session: 'developing' });
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => url.includes('editor'))).toEqual([]);
  await page.getByRole('link', { name: 'Explorer' }).click();
  await expect(page.locator('.cm-editor')).toHaveCount(2);
  expect(scripts.filter((url) => url.includes('editor')).length).toBeGreaterThan(0);
});

test('developers: a key is shown once, and a reload does not show it again', async ({ page }) => {
  const complaints = complaintsOf(page);
  await visit(page, { path: '/developers/keys', session: 'developing' });
  await page.getByLabel('Name').fill('Nightly export');
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByText('crmf_planted-secret')).toBeVisible();
  expect(page.url()).toMatch(/\/developers\/keys$/);
  await expect(page.getByLabel('Name')).toHaveValue('');
  expect(await brokenRules(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  await page.reload();
  await expect(page.getByText('Keys that work')).toBeVisible();
  expect(await page.content()).not.toContain('crmf_planted-secret');
  expect(complaints).toEqual([]);
});
