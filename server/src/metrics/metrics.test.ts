// The numbers an operator reads, after a story on the stage.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';
import { onPostgres } from '../../test/databases.ts';
import { createBounded } from './bounded.ts';

const TOKEN = 'the-token-of-our-prometheus';
const OUTLET = '104958712310';

describe('the metrics', () => {
  let it_: Stage;
  let rita: Reviewer;
  beforeAll(async () => {
    it_ = await stage({ METRICS_TOKEN: TOKEN });
    rita = await it_.login('all-channels');
    const message = { channel: 'messenger', accountId: OUTLET, text: 'a secret word' } as const;
    await it_.simulator.customerWrites(message);
    await it_.simulator.settled();
  });
  afterAll(() => it_.close());

  const read = async (authorization?: string) =>
    fetch(`${it_.url}/metrics`, authorization === undefined ? {} : { headers: { authorization } });
  const numbers = async () => (await read(`Bearer ${TOKEN}`)).text();
  /** The value of a series, by its name and labels as they are printed. */
  const valueOf = async (series: string): Promise<number> => {
    const line = (await numbers()).split('\n').find((one) => one.startsWith(`${series} `));
    return Number(line?.slice(series.length) ?? Number.NaN);
  };
  const deliver = (body: string) =>
    fetch(`${it_.url}/webhooks/meta`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': 'sha256=00' },
      body,
    });

  it('are read with the token, and by nobody else', async () => {
    for (const shown of [undefined, 'Bearer', 'Bearer another-token-of-24-letters', TOKEN]) {
      const refused = await read(shown);
      expect(refused.status).toBe(401);
      expect(await refused.text()).not.toContain('# HELP');
    }
    const told = await read(`Bearer ${TOKEN}`);
    expect(told.status).toBe(200);
    expect(told.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await told.text()).toContain('process_cpu_seconds_total');
  });

  it('do not exist without a token', async () => {
    const other = await stage();
    const told = await fetch(`${other.url}/metrics`, {
      headers: { authorization: 'Bearer undefined' },
    });
    expect(told.status).toBe(404);
    await other.close();
  });

  it('count a delivery, its batch and its events, and what was repeated', async () => {
    const before = await valueOf('webhook_events_total{result="repeated"}');
    const twice = {
      object: 'page',
      entry: [{ id: OUTLET, time: 1, changes: [{ field: 'feed', value: { post_id: 'once' } }] }],
    };
    for (let sent = 0; sent < 2; sent += 1) await it_.simulator.deliver(twice);
    expect(await valueOf('webhook_events_total{result="repeated"}')).toBe(before + 1);
    const accepted = await valueOf('webhook_deliveries_total{result="ACCEPTED"}');
    expect(accepted).toBeGreaterThanOrEqual(3);
    expect(await valueOf('webhook_delivery_durable_seconds_count')).toBe(accepted);
    expect(await valueOf('webhook_batch_events_sum')).toBeGreaterThanOrEqual(3);
    expect(await valueOf('webhook_delivery_lag_seconds_count')).toBeGreaterThanOrEqual(1);
    expect(await valueOf('webhook_events_waiting')).toBe(0);
    expect(await valueOf('webhook_batches_in_flight')).toBe(0);
  });

  it('count a delivery that was rejected by its reason', async () => {
    expect((await deliver('{}')).status).toBe(401);
    const text = await numbers();
    expect(text).toMatch(/webhook_deliveries_total\{result="\w*SIGNATURE\w*"\} 1/);
  });

  it('count calls to Graph by endpoint and outcome', async () => {
    const me = { method: 'GET', endpoint: '/me' };
    const labels = `method="${me.method}",endpoint="${me.endpoint}"`;
    expect(await valueOf(`graph_calls_total{${labels},outcome="OK"}`)).toBeGreaterThanOrEqual(1);
    expect(await valueOf(`graph_call_seconds_count{${labels}}`)).toBeGreaterThanOrEqual(1);
    it_.simulator.faults.next({ path: '/' }, { kind: 'cut' }, 50);
    await rita.ask('mutation { refreshChannels { __typename } }');
    it_.simulator.faults.clear();
    expect(await numbers()).toMatch(/graph_calls_total\{[^}]*outcome="Unreachable"\} [1-9]/);
  });

  it('do not take the name that a caller gives an operation', async () => {
    await it_.ask('query NamedByAStranger { connection { connected } }');
    expect(await numbers()).not.toContain('NamedByAStranger');
    const own = 'graphql_operation_seconds_count{operation="own",result="answered"}';
    expect(await valueOf(own)).toBeGreaterThanOrEqual(1);
  });

  it('count what the API refused, by the code that was told, at the door and behind it', async () => {
    const post = (body: unknown) =>
      fetch(`${it_.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await post([{ query: '{ connection { connected } }' }]);
    await post({ query: '{ nothing }' });
    await post({ documentId: 'sha256:00' });
    for (const code of [
      'BATCHING_NOT_ALLOWED',
      'GRAPHQL_VALIDATION_FAILED',
      'PERSISTED_DOCUMENT_NOT_FOUND',
    ]) {
      expect(await valueOf(`graphql_refusals_total{code="${code}"}`)).toBe(1);
    }
  });

  it('count the streams that are open, until they are left', async () => {
    const leave = new AbortController();
    const headers = { authorization: `Bearer ${rita.session}` };
    await fetch(`${it_.url}/live`, { headers, signal: leave.signal });
    await expect.poll(() => valueOf('live_streams_open')).toBe(1);
    leave.abort();
    await expect.poll(() => valueOf('live_streams_open')).toBe(0);
  });

  it('count the ticks that were heard', async () => {
    await it_.simulator.customerWrites({ channel: 'messenger', accountId: OUTLET, text: 'again' });
    await expect.poll(() => valueOf('live_ticks_total')).toBeGreaterThanOrEqual(1);
  });

  it.runIf(onPostgres)('show the connections to PostgreSQL', async () => {
    expect(await valueOf('sql_connections_open')).toBeGreaterThanOrEqual(1);
    expect(await valueOf('sql_waiting')).toBe(0);
  });

  it('hold no id, no token and no word of anybody', async () => {
    const text = await numbers();
    for (const value of [rita.session, rita.metaUserId, OUTLET, 'a secret word', TOKEN]) {
      expect(text).not.toContain(value);
    }
  });
});

describe('a label', () => {
  it('has a bounded number of values, and one name for all others', () => {
    const bounded = createBounded(2);
    expect(['a', 'b', 'c', 'a', 'd'].map(bounded)).toEqual(['a', 'b', 'others', 'a', 'others']);
  });
});
