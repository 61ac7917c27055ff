// The verbs of the journeys: what a reviewer does in the browser, and what their customer does at the simulator.
import {
  expect,
  type APIRequestContext,
  type Browser,
  type Locator,
  type Page,
} from '@playwright/test';
import { PORTS } from '../ports.ts';

export const WEB = `http://localhost:${PORTS.web}`;
export const SIMULATOR = `http://localhost:${PORTS.simulator}`;
export const SERVER = `http://localhost:${PORTS.server}`;

export const ACCOUNTS = {
  studio: '104958712309',
  outlet: '104958712310',
  instagram: '17841405822304914',
  phone: '106540352242922',
  samSupplies: '104958713555',
};

/** Goes from where the page is, through Meta's dialog and the picker where it comes, to the dashboard. */
export async function connect(
  page: Page,
  name: string,
  choice: { untick?: string[] } = {},
): Promise<void> {
  await page
    .getByRole('button', { name: /(Continue|Try again) with Facebook/ })
    .first()
    .click();
  await consent(page, name, choice);
  await expect(page).toHaveURL(/\/(dashboard|accounts)(#_=_)?$/);
  if (/accounts/.test(page.url())) await useAll(page);
}

/** In Meta's dialog: who one is, what is granted, and back. */
export async function consent(
  page: Page,
  name: string,
  choice: { untick?: string[] } = {},
): Promise<void> {
  await page.getByText(name).first().click();
  for (const permission of choice.untick ?? []) {
    await page.getByRole('checkbox', { name: new RegExp(`\\b${permission}\\b`) }).uncheck();
  }
  // Meta hangs `#_=_` on its redirect; only a script can take it off again.
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
}

/** In the picker: everything that can be used, whether it was ticked already or not. */
export async function useAll(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: 'Select all' });
  if (await all.isVisible()) await all.click();
  await page.getByRole('button', { name: 'Use these accounts' }).click();
  await expect(page).toHaveURL(/\/dashboard\?chosen=yes(#channels)?$/);
}

/** A reviewer in a browser of their own, connected. */
export async function reviewer(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/');
  await connect(page, name);
  await expect(section(page, 'Latest webhook events')).toContainText('Live');
  return page;
}

/** Follows a link. What arrives meanwhile may move it away under the first press, as under a person's: then it is pressed again. */
export async function follow(page: Page, link: Locator, to: RegExp): Promise<void> {
  await expect(async () => {
    if (!to.test(page.url())) await link.click({ timeout: 5_000 });
    await expect(page).toHaveURL(to, { timeout: 5_000 });
  }).toPass({ timeout: 25_000 });
}

/** A verb of the simulator's control page. */
export async function atMeta(
  request: APIRequestContext,
  verb: string,
  input: object = {},
): Promise<unknown> {
  const answer = await request.post(`${SIMULATOR}/control/api/${verb}`, { data: input });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { result: unknown }).result;
}

export function customerWrites(
  request: APIRequestContext,
  channel: 'instagram' | 'messenger' | 'whatsapp',
  accountId: string,
  text: string,
): Promise<unknown> {
  return atMeta(request, 'customer-writes', { channel, accountId, text, times: 1 });
}

/** A customer on each of Rita's three channels. */
export async function everybodyWrites(request: APIRequestContext): Promise<void> {
  await customerWrites(request, 'instagram', ACCOUNTS.instagram, 'Is the linen set still there?');
  await customerWrites(request, 'messenger', ACCOUNTS.studio, 'Do you deliver to Lisbon?');
  await customerWrites(request, 'whatsapp', ACCOUNTS.phone, 'Where is my parcel?');
}

/** A permission's row on the dashboard. */
export function permissionCard(page: Page, name: string) {
  return section(page, 'How this app uses Meta permissions')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
}

/** A section of the dashboard, by its heading. */
export function section(page: Page, heading: string) {
  return page.getByRole('region', { name: heading });
}

export function channelCard(page: Page, title: string) {
  return page.getByRole('article', { name: title, exact: true });
}

/** What stands on the page, as a person reads it. */
export async function words(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
}
