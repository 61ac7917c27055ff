// @vitest-environment jsdom
import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepReading } from './keep-reading.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What Remix throws where a loader answered with a status. */
class Answered extends Error {
  readonly statusText = '';
  readonly internal = false;
  readonly data = null;
  readonly status: number;
  constructor(status: number) {
    super();
    this.status = status;
  }
}

const away = new Answered(503);

/** A reading that is answered by one after the other; an error is thrown. */
function read(answers: unknown[], url = location.href) {
  const going = new AbortController();
  const serverLoader = vi.fn<() => Promise<unknown>>(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const request = new Request(url, { signal: going.signal });
  const args = { request, params: {}, serverLoader } as unknown as Parameters<
    typeof keepReading
  >[0];
  return { reading: keepReading(args), serverLoader, leave: () => going.abort() };
}

test.each([
  ['the server is away', away],
  ['too much was asked', new Answered(429)],
  ['the web is away', new TypeError('Failed to fetch')],
])(
  'a page that stands there stays while %s, and is read when that is over',
  async (_why, error) => {
    const { reading, serverLoader } = read([error, error, 'the page']);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await reading).toBe('the page');
    expect(serverLoader).toHaveBeenCalledTimes(3);
  },
);

test('going elsewhere ends it', async () => {
  const { reading, serverLoader, leave } = read([away, away, 'the page']);
  const ended = reading.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(500);
  leave();
  expect(await ended).toMatchObject({ name: 'AbortError' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(serverLoader).toHaveBeenCalledTimes(1);
});

test('a page that is opened says at once that the server is away', async () => {
  const { reading } = read([away], `${location.origin}/elsewhere`);
  await expect(reading).rejects.toBe(away);
});

test('a failure that is not of the moment is shown', async () => {
  const bug = new Answered(500);
  await expect(read([bug]).reading).rejects.toBe(bug);
});

test('every page that is live keeps reading', () => {
  const routes = globSync('app/routes/**/route.tsx').map((file) => readFileSync(file, 'utf8'));
  const live = routes.filter((text) => text.includes('useLive('));
  expect(live.length).toBeGreaterThan(4);
  for (const text of live) expect(text).toContain('keepReading as clientLoader');
});
