// What a first visit costs the browser: scripts over the line, the largest paint, what moves afterwards, and Lighthouse's opinion.
// Left out where no Chromium is installed.
import lighthouse, { desktopConfig, type Flags } from 'lighthouse';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../harness/browser.ts';
import type { Ground, House } from '../harness/ground.ts';
import { median } from '../harness/in-turn.ts';
import { atLeast, atMost, type Line } from '../harness/line.ts';
import { customersWrite, signIn } from '../harness/sign-in.ts';

interface Page {
  readonly name: string;
  readonly url: string;
  /** A session of the web; null: nobody is signed in. */
  readonly session: string | null;
}

export async function firstVisit(ground: Ground): Promise<Line[]> {
  const opened = await openBrowser();
  if (opened === null) {
    console.error(
      'No Chromium is installed (apt-get install chromium): the first visit is left out.',
    );
    return [];
  }
  ground.later(() => opened.browser.close());
  const house = await ground.openHouse();
  const lines: Line[] = [];
  for (const page of await pagesOf(house)) {
    lines.push(...(await visits(opened.browser, page, ground.quick ? 3 : 9)));
    for (const form of ground.quick ? SLOWER : FORMS)
      lines.push(...(await judge(opened.port, page, form)));
  }
  await opened.browser.close();
  await house.close();
  return lines;
}

async function pagesOf(house: House): Promise<Page[]> {
  const origin = `http://localhost:${house.web?.port}`;
  const { session } = await signIn(house, 'all-channels');
  await customersWrite(house, 12);
  return [
    { name: 'landing page', url: `${origin}/`, session: null },
    { name: 'dashboard', url: `${origin}/dashboard`, session },
  ];
}

interface Visit {
  readonly scriptKb: number;
  readonly paintS: number;
  readonly shift: number;
}

async function visits(browser: Browser, page: Page, times: number): Promise<Line[]> {
  const all: Visit[] = [];
  for (let time = 0; time < times; time += 1) all.push(await visit(browser, page));
  const { name } = page;
  const middle = (what: keyof Visit) => median(all.map((one) => one[what]));
  return [
    atMost(90, held(`${name}, first visit: scripts, compressed`, middle('scriptKb'), 'KB')),
    atMost(1, held(`${name}, first visit: largest contentful paint`, middle('paintS'), 's')),
    atMost(0.02, held(`${name}, first visit: layout shift`, middle('shift'), 'score')),
  ];
}

const held = (what: string, ours: number, unit: string) => ({ what, ours, unit, against: null });

/** After the page has loaded, in milliseconds: what is drawn late, or moves, does so by then. */
const SETTLES_MS = 1_000;

/** In a context of its own, which has nothing in its cache. */
async function visit(browser: Browser, { url, session }: Page): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  if (session !== null) await context.addCookies([{ name: 'session', value: session, url }]);
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!new URL(request.url()).pathname.endsWith('.js')) return;
    scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLES_MS);
  const { paintMs, shift } = await page.evaluate(readPaint);
  const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
  await context.close();
  return { scriptKb: bytes / 1024, paintS: paintMs / 1000, shift };
}

/** An entry of the browser's timeline; `value` is that of a shift (w3.org/TR/performance-timeline). */
interface Entry {
  readonly startTime: number;
  readonly value: number;
}

/** The browser's own, which knows more types of entries than Node's. */
type Observer = new (tell: (list: { getEntries(): Entry[] }) => void) => {
  observe(what: { type: string; buffered: boolean }): void;
};

/** Runs in the page: what the browser kept of paints and shifts. */
async function readPaint(): Promise<{ paintMs: number; shift: number }> {
  const { PerformanceObserver } = globalThis as unknown as { PerformanceObserver: Observer };
  const kept = (type: string) =>
    new Promise<Entry[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({
        type,
        buffered: true,
      });
      // No entry, no call.
      setTimeout(() => resolve([]), 200);
    });
  const shifts = await kept('layout-shift');
  return {
    paintMs: (await kept('largest-contentful-paint')).at(-1)?.startTime ?? Number.NaN,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  };
}

const FORMS = ['desktop', 'mobile'] as const;

/** The harder one alone, where time is short: an opinion takes some ten seconds. */
const SLOWER = ['mobile'] as const;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Pages of an environment for reviewers ask not to be indexed, on purpose. */
const ON_PURPOSE = ['is-crawlable'];

/** Lighthouse as it comes, with its slow line and processor. What a category finds wanting is told on the way. */
async function judge(port: number, page: Page, form: (typeof FORMS)[number]): Promise<Line[]> {
  const flags: Flags = {
    port,
    onlyCategories: [...CATEGORIES],
    skipAudits: ON_PURPOSE,
    logLevel: 'error',
    ...(page.session !== null && { extraHeaders: { cookie: `session=${page.session}` } }),
  };
  const judged = await lighthouse(page.url, flags, form === 'desktop' ? desktopConfig : undefined);
  if (judged === undefined) throw new Error(`Lighthouse has no opinion about ${page.url}.`);
  const { categories, audits } = judged.lhr;
  return CATEGORIES.map((category) => {
    const found = categories[category];
    const wanting = (found?.auditRefs ?? []).filter(
      ({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1,
    );
    const what = `${page.name}, Lighthouse, ${form}: ${category}`;
    for (const { id } of wanting) console.error(`${what}: ${id} ${audits[id]?.displayValue ?? ''}`);
    return atLeast(100, held(what, Math.round((found?.score ?? 0) * 100), 'points'));
  });
}
