// Opens a page of the fake worlds, and hears what the browser complains of.
import { test } from '@playwright/test';
import type { Page } from '@playwright/test';

type Visit = { path: string; session?: string };

export async function visit(page: Page, { path, session }: Visit) {
  if (session) {
    const url = test.info().project.use.baseURL ?? '';
    await page.context().addCookies([{ name: 'session', value: session, url }]);
  }
  return page.goto(path);
}

/** Whatever the browser complains of, except that a page meant to be a 404 is one. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const expected = message.text().includes('the server responded with a status of ');
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text());
  });
  return complaints;
}
