import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { busy } from '../../../test/event-worlds.ts';
import { renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, now, signedOut } from '../../../test/worlds.ts';
import { empty } from '../../../test/empty-world.ts';
import type { World } from '../../../test/worlds.ts';
import Events, { action, loader } from './route.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
});
afterEach(() => {
  vi.useRealTimers();
  stage.play(signedOut);
});

const cookie = 'session=s';
const read = (path: string) => loader(args(browserAsks(path, { cookie })));

async function open(world: () => World, path = '/events', recording = false) {
  stage.play(world);
  const data = await read(path);
  const html = renderPage(Events, { path, data, recording });
  return { data, html, words: wordsOf(html) };
}

const rowsOf = (html: string) => html.match(/class="row-link beside"/g)?.length ?? 0;

/** The address behind a link with these words. */
const linkTo = (html: string, words: string) =>
  new RegExp(`href="([^"]*)"[^>]*>${words}`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

describe('the list', () => {
  test('has a page of events, newest first, by one question', async () => {
    const { html, words } = await open(busy);
    expect(rowsOf(html)).toBe(25);
    expect(words).toContain(
      '08:33:41 Instagram @luma.studio Message 68294…103 Instagram · Message REAL Hi! Is the linen',
    );
    expect(words).toContain('70 events · 2 rejected deliveries why?');
    expect(stage.heard.map(({ operation }) => operation)).toEqual(['Events']);
  });

  test('turns its pages both ways, and its first page is the newest', async () => {
    const first = await open(busy);
    expect(first.words).not.toContain('← Newer');
    const second = await open(busy, linkTo(first.html, 'Older →'));
    expect(rowsOf(second.html)).toBe(25);
    const last = await open(busy, linkTo(second.html, 'Older →'));
    expect(rowsOf(last.html)).toBe(20);
    expect(last.words).not.toContain('Older →');
    const back = await open(busy, linkTo(last.html, '← Newer'));
    expect(back.data.events.nodes).toEqual(second.data.events.nodes);
    expect(linkTo(back.html, 'Newest')).toBe('/events');
  });

  test('back at the beginning one stands on the newest page itself, filter kept', async () => {
    const second = await open(busy, linkTo((await open(busy)).html, 'Older →'));
    const address = linkTo(second.html, '← Newer');
    await expect(read(`${address}&badge=REAL`)).rejects.toSatisfy(
      (answer: Response) => answer.headers.get('location') === '/events?badge=REAL',
    );
  });

  test('says “1,000+” where the API counts no further', async () => {
    const world = busy();
    const many = () => ({
      ...world,
      webhookEvents: {
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
        count: { number: 1_000, more: true },
      },
      rejectedDeliveries: { nodes: [], count: { number: 1_000, more: true } },
    });
    expect((await open(many)).words).toContain('1,000+ events · 1,000+ rejected deliveries why?');
  });
});

describe('the filter', () => {
  test('is asked of the API and told in words, with a way to clear it', async () => {
    const { data, html, words } = await open(busy, '/events?channel=WHATSAPP&kind=MESSAGE&time=1h');
    expect(data.events.nodes).toHaveLength(17);
    expect(words).toContain('Shown: events on WhatsApp, of kind Message, of the last hour. Clear');
    expect(linkTo(html, 'Clear')).toBe('/events');
    expect(stage.heard[0]?.variables['filter']).toMatchObject({
      channel: 'WHATSAPP',
      since: '2026-11-22T07:34:00.000Z',
    });
    expect(html).toMatch(/<option value="WHATSAPP" selected="">/);
  });

  test('stays in every link of the list, and leads on to the file', async () => {
    const { html } = await open(busy, '/events?badge=REAL');
    expect(linkTo(html, 'Older →')).toMatch(/^\/events\?badge=REAL&after=/);
    expect(html).toContain('href="/events?badge=REAL&amp;event=n00070"');
    expect(html).toContain('href="/events/n00070?badge=REAL"');
    expect(html).toContain('href="/events/export?badge=REAL&amp;format=csv"');
  });

  test('offers the accounts in use, phone numbers each by its own', async () => {
    const { words } = await open(connected);
    expect(words).toContain(
      'All accounts @luma.studio Luma Studio Luma Outlet +49 151 2345204 Luma WhatsApp (WhatsApp account)',
    );
  });

  test('an account of the address that is not in use stays chosen', async () => {
    const { html } = await open(connected, '/events?account=42');
    expect(html).toContain('<option value="42" selected="">42</option>');
  });

  test('says how far back a text was looked for', async () => {
    const { data, html, words } = await open(busy, '/events?q=LINEN');
    expect(data.events.count.number).toBe(18);
    expect(words).toContain('received since 2026-11-20 08:00 UTC, ids in everything.');
    const [, further = ''] = /<a [^>]*href="([^"]*)"[^>]*>Look further back/.exec(html) ?? [];
    const address = new URL(further.replaceAll('&amp;', '&'), 'http://here');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      q: 'LINEN',
      until: '2026-11-20T08:00:00.000Z',
    });
  });

  test('that lets nothing through says so, without a chart', async () => {
    const { html, words } = await open(busy, '/events?q=nothing-like-this');
    expect(words).toContain('No event fits this filter.');
    expect(html).not.toContain('<svg role="img"');
  });
});

describe('the chart', () => {
  test('has a bar for each stretch of time, which filters by it', async () => {
    const { html, words } = await open(busy, '/events?channel=INSTAGRAM');
    expect(html).toContain('role="img" aria-label="Events by channel from 07:33:42 to');
    expect(words).toContain('The chart as a table');
    const bar = linkTo(html, '08:31:42 to 08:33:42');
    expect(bar).toMatch(/^\/events\?channel=INSTAGRAM&since=2026-11-22T08%3A31/);
    const narrowed = await open(busy, bar);
    expect(narrowed.data.events.nodes.length).toBeGreaterThan(0);
    expect(narrowed.data.events.nodes.length).toBeLessThan(4);
  });

  test('says when not all could be counted', async () => {
    const world = connected();
    const chart = world['webhookEventChart'] as (asked: object) => object;
    stage.play(() => ({
      ...world,
      webhookEventChart: () => ({ ...chart({}), complete: false }),
    }));
    const html = renderPage(Events, { path: '/events', data: await read('/events') });
    expect(wordsOf(html)).toContain('only the newest 50,000 of each account, and 100,000 in all');
  });
});

describe('the event beside the list', () => {
  test('stands with its facts, its row marked, and closes', async () => {
    const { html, words } = await open(busy, '/events?channel=INSTAGRAM&event=n00070');
    expect(words).toContain('Instagram message REAL');
    expect(words).toContain('Stored 08:33:41.007 UTC · delivered once');
    expect(html.match(/<tr class="selected"/g)).toHaveLength(1);
    expect(html).toContain('href="/events?channel=INSTAGRAM&amp;event=n00066"');
    expect(html).toMatch(
      /href="\/events\?channel=INSTAGRAM"[^>]*aria-label="Close"|aria-label="Close"[^>]*href="\/events\?channel=INSTAGRAM"/,
    );
    expect(html).toContain('action="/events?channel=INSTAGRAM&amp;event=n00070"');
  });

  test('that is gone says so, and the list stays', async () => {
    const { html, words } = await open(busy, '/events?event=gone');
    expect(words).toContain('This event is not there');
    expect(rowsOf(html)).toBe(25);
  });

  test('is replayed where it stands', async () => {
    stage.play(busy);
    const path = '/events?event=n00070';
    const answer = await action(args(browserAsks(path, { cookie, form: { replay: 'n00070' } })));
    const html = renderPage(Events, { path, data: await read(path), actionData: answer });
    expect(wordsOf(html)).toContain('Replayed: it was known');
    expect(stage.heard[0]).toMatchObject({ operation: 'ReplayEvent', variables: { id: 'n00070' } });
  });
});

describe('personal content', () => {
  test('is masked on paper until it is asked for, in the address', async () => {
    const masked = await open(busy);
    expect(masked.html).toContain('data-masked="••••103"');
    const to = linkTo(masked.html, 'Show personal content in print and export');
    expect(to).toBe('/events?reveal=yes');
    const shown = await open(busy, to);
    expect(shown.html).not.toContain('data-masked');
    expect(shown.html).toContain('href="/events/export?format=jsonl&amp;reveal=yes"');
    expect(linkTo(shown.html, 'Mask personal content in print and export')).toBe('/events');
  });

  test('is hidden while a recording is made', async () => {
    const { words } = await open(busy, '/events?event=n00070', true);
    expect(words).toContain('••••103');
    expect(words).not.toContain('6829410037715103');
  });
});

test('nothing received yet: what to do', async () => {
  const { words } = await open(empty);
  expect(words).toContain('No webhook events received yet. Write a message to a connected Page');
  expect(words).toContain('0 events · no rejected deliveries');
});

test('nobody logged in: the way in, and nothing of anybody', async () => {
  const { words } = await open(signedOut);
  expect(words).toContain('Continue with Facebook');
  expect(words).toContain('shown to nobody else');
  expect(words).not.toContain('Pause');
});

test('the server away is a 503', async () => {
  stage.play(() => {
    throw new Error('away');
  });
  await expect(read('/events')).rejects.toMatchObject({ init: { status: 503 } });
});
