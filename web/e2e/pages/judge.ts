// What is judged of a page by a machine: accessibility, and whether it fits its window.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every rule axe sees broken, with the elements that break it. */
export const brokenRules = (page: Page) => judge(page, new AxeBuilder({ page }));

/** The same of colours alone: nothing else changes between light and dark. */
export const brokenColours = (page: Page) =>
  judge(page, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));

async function judge(page: Page, axe: AxeBuilder) {
  // A colour on its way from light to dark is neither. What turns for ever is not waited for.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** By how many pixels the page is wider than its window. */
export const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
