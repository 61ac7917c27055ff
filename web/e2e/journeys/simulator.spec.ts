// The demo's two windows used together: the product's dashboard, and beside it the control page of the simulated Meta.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { connect, section, SIMULATOR, words } from './story.ts';

const phones = [
  { title: 'Instagram', kind: 'picture' },
  { title: 'Messenger', kind: 'postback' },
  { title: 'WhatsApp', kind: 'location' },
];

/** Writes into one of the three phones, as a person at the control page would. */
async function writeOn(control: Page, title: string, text: string, kind = 'text'): Promise<void> {
  const phone = control.getByRole('region', { name: title, exact: true });
  await phone.getByLabel(`Write as the customer on ${title}`).fill(text);
  await phone.getByLabel(`What to send on ${title}`).selectOption(kind);
  await phone.getByRole('button', { name: 'Send' }).click();
}

/** Both windows: Rita's dashboard, and the control page with her accounts. */
async function twoWindows(page: Page): Promise<{ control: Page }> {
  await page.goto('/');
  await connect(page, 'Rita Reviewer');
  await expect(section(page, 'Latest webhook events')).toContainText('Live');
  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Play the customer' }).click();
  const control = await popup;
  await expect(control).toHaveURL(`${SIMULATOR}/control`);
  await control.getByRole('link', { name: 'Rita Reviewer' }).click();
  return { control };
}

test('what is written in the three phones lands on the dashboard beside them', async ({ page }) => {
  const { control } = await twoWindows(page);
  const events = section(page, 'Latest webhook events');
  for (const { title, kind } of phones) {
    await expect(control.getByRole('region', { name: title, exact: true })).toContainText(
      'Webhooks reach the app',
    );
    const text = `Through the ${title} phone`;
    await writeOn(control, title, text);
    await expect(control.getByRole('status')).toContainText('The app answered 200');
    const row = events.getByRole('row').filter({ hasText: text }).first();
    await expect(row).toBeVisible();
    await expect(row).toContainText('SIMULATED');
    await expect(control.getByRole('log', { name: `${title} conversation` })).toContainText(text);
    await writeOn(control, title, 'Tap', kind);
    await expect(control.getByRole('status')).toContainText('The app answered 200');
  }
  await expect(section(control, 'Deliveries').getByRole('listitem').first()).toContainText('200');
});

test('a forged delivery and a spoiled answer are seen on both sides', async ({ page }) => {
  const { control } = await twoWindows(page);
  await control.getByLabel('The next delivery').selectOption('Wrong signature');
  await section(control, 'Faults').getByRole('button', { name: 'Spoil it' }).last().click();
  await writeOn(control, 'Messenger', 'This one is forged');
  await expect(control.getByRole('status')).toContainText('The app answered 401');
  await writeOn(control, 'Messenger', 'This one is genuine');
  await expect(page.getByText('This one is genuine').first()).toBeVisible();
  await expect(page.getByText('This one is forged')).toHaveCount(0);

  await control.getByLabel('The next Graph answer').selectOption('Throttled (4)');
  await control.getByLabel('if its path contains').fill('/accounts');
  await section(control, 'Faults').getByRole('button', { name: 'Spoil it' }).first().click();
  await page
    .getByRole('button', { name: /Refresh/ })
    .first()
    .click();
  await expect(page.getByText('Meta asks this app to slow down').first()).toBeVisible();
  await expect(page.getByText('Luma Studio').first()).toBeVisible();
});

test('a deletion asked for at Meta is followed to its status page, which says what is simulated', async ({
  page,
}) => {
  const { control } = await twoWindows(page);
  await section(control, 'Rita Reviewer').getByRole('button', { name: 'Request deletion' }).click();
  const told = control.getByRole('status');
  await expect(told).toContainText('The deletion callback answered 200');
  await expect(told).toContainText('answered 200 and shows the code');
  const code = /[A-Z0-9]{16}/.exec(await told.innerText())?.[0] ?? '';
  await page.goto(`/data-deletion/${code}`);
  expect(await words(page)).toContain('Simulated Meta — not real data.');
  await page.goto('/dashboard');
  await expect(section(page, 'Connection status')).toContainText('Not connected');
});

test('every page of the product says that this Meta is simulated', async ({ page }) => {
  const { control } = await twoWindows(page);
  await writeOn(control, 'WhatsApp', 'Where does this come from?');
  const row = page.getByRole('row').filter({ hasText: 'Where does this come from?' }).first();
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/events\//);
  const payload = new URL(page.url()).pathname;
  for (const path of [
    payload,
    '/',
    '/dashboard',
    '/login',
    '/delete',
    '/data-deletion',
    '/privacy',
    '/terms',
    '/nowhere',
  ]) {
    await page.goto(path);
    await expect(page.getByText('Simulated Meta — not real data.'), path).toBeVisible();
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`the control page is accessible and fits, ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${SIMULATOR}/control`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  }
}
