// Rubbish for as long as it takes to see whether the memory grows, beside good deliveries that must not feel it.
import { readFileSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import type { Fault, Outcome } from '../harness/fault.ts';
import { SECRETS, type Ground, type Process } from '../harness/ground.ts';
import { applyLoad, type LoadResult } from '../load/apply.ts';
import { runServerTests, tellTests } from './proven.ts';
import { from, keptOf, sendingOf } from './sending.ts';
import { count, megabytes, rest, strangeOf } from './tell.ts';

/** Twice the same: the first warms the server up, the second must not cost memory any more. */
const DURATION_MS = 8_000;
/** What garbage collection leaves to chance; a body of 10 MB kept would be seen after a few. */
const MOST_GROWTH_BYTES = 48 * 1024 * 1024;
const SETTLED_MS = 1_500;
const MADE = 20_000;

const FILES = [
  'src/meta/signature.test.ts',
  'src/meta/signed-request.test.ts',
  'src/webhooks/parse-body.test.ts',
  'src/webhooks/unpack.test.ts',
  'src/webhooks/webhook.route.test.ts',
  'src/webhooks/inbox.test.ts',
  'test/abuse.test.ts',
];

export const badInput: Fault = {
  what: 'bad input: signatures, bytes, JSON, shapes, 10 MB bodies; property tests on unpack and verify',
  wanted: 'right 4xx, never 5xx, neighbours in the batch stored, memory flat',
  run,
};

async function run(ground: Ground): Promise<Outcome> {
  const databaseUrl = await ground.createDatabase();
  const house = await ground.openHouse({ web: false, databaseUrl });
  await pressWithRubbish(house.server, 'warm');
  const before = await memoryOf(house.server);
  const { rubbish, good, run: name } = await pressWithRubbish(house.server, 'bad');
  const after = await memoryOf(house.server);
  const { lost, twice } = await keptOf(databaseUrl, name, good.accepted);
  await house.close();
  const tests = await runServerTests(ground, FILES);
  const statuses = totals(rubbish);
  const strange = rubbish.reduce((sum, one) => sum + strangeOf(one, [400, 401, 413, 415]), 0);
  return {
    told: `${tellStatuses(statuses)}, nothing else${strange > 0 ? ` but ${strange} others` : ''}; beside it ${count(good.accepted.length)} good ones acknowledged, ${strangeOf(good)} refused, ${lost + twice} lost or twice; memory ${megabytes(before)} → ${megabytes(after)}; ${tellTests(tests)}`,
    passed:
      strange + strangeOf(good) + lost + twice === 0 &&
      good.accepted.length > 0 &&
      after - before <= MOST_GROWTH_BYTES &&
      tests.passed,
  };
}

const sign = (body: string): string =>
  `sha256=${createHmac('sha256', SECRETS.appSecret).update(body).digest('hex')}`;

function request(body: string, signature: string | null, more = ''): string {
  return `POST /webhooks/meta HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${
    signature === null ? '' : `X-Hub-Signature-256: ${signature}\r\n`
  }${more}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const HALF = '{"object":"page","entry":[{"id":"1"';
const NEARLY_3_MB = `[${'"x",'.repeat(740_000)}`;

/** None of them may be answered with anything but 400, 401, 413 or 415. */
const SMALL: readonly string[] = [
  request('{}', null),
  request('{}', 'sha256='),
  request('{}', `sha256=${'0'.repeat(64)}`),
  request('{}', `sha1=${'0'.repeat(40)}`),
  request('{}', `${sign('{}')},${sign('{}')}`),
  request('', sign('')),
  request(HALF, sign(HALF)),
  request('\0', sign('\0')),
  request('{}', sign('{}'), 'Content-Encoding: gzip\r\n'),
];
const LARGE: readonly string[] = [
  request('x'.repeat(10_000_000), null),
  request(NEARLY_3_MB, sign(NEARLY_3_MB)),
  request(NEARLY_3_MB, `sha256=${'f'.repeat(64)}`),
];

async function pressWithRubbish(
  { port }: Process,
  run: string,
): Promise<{ rubbish: LoadResult[]; good: LoadResult; run: string }> {
  const load = { port, durationMs: DURATION_MS };
  const small = { kind: 'round', requests: SMALL } as const;
  const large = { kind: 'round', requests: LARGE } as const;
  const sending = sendingOf(run);
  const [good, ...rubbish] = await Promise.all([
    applyLoad({
      ...load,
      connections: 8,
      restMs: 5,
      numbers: true,
      source: from(sending, 0, MADE),
    }),
    applyLoad({ ...load, connections: 16, source: small }),
    applyLoad({ ...load, connections: 4, source: large }),
  ]);
  return { rubbish, good, run };
}

/** What the process holds, as the kernel counts it, when it had a moment to collect its garbage. */
async function memoryOf({ child }: Process): Promise<number> {
  await rest(SETTLED_MS);
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

function totals(results: readonly LoadResult[]): Map<number, number> {
  const all = new Map<number, number>();
  for (const [status, answers] of results.flatMap(({ byStatus }) => Object.entries(byStatus))) {
    all.set(Number(status), (all.get(Number(status)) ?? 0) + answers);
  }
  return all;
}

const tellStatuses = (statuses: ReadonlyMap<number, number>): string =>
  [...statuses].map(([status, answers]) => `${count(answers)} × ${status || 'broken'}`).join(', ');
