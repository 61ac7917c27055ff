// What a collector is sent, after a login and a webhook on the stage: read by a collector of our own.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from '../../test/stage.ts';

const OUTLET = '104958712310';
const PLANTED = ['planted-in-a-query', 'planted-in-a-header', 'planted-in-a-message'];

interface SentSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

describe('traces', () => {
  let collector: Server;
  const sent: string[] = [];
  let spans: SentSpan[] = [];
  /** What must stand in no span: what we planted, and what the login brought. */
  let secrets: string[] = [];

  beforeAll(async () => {
    collector = createServer(async (request, response) => {
      sent.push(`${request.url} ${await text(request)}`);
      response.setHeader('content-type', 'application/json').end('{}');
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    const it_ = await stage({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
    secrets = await story(it_);
    await it_.close();
    spans = sent.flatMap((one) => readSpans(one.slice(one.indexOf(' '))));
  });
  afterAll(() => void collector.close());

  async function story(it_: Stage): Promise<string[]> {
    const rita = await it_.login('all-channels');
    const message = { channel: 'messenger', accountId: OUTLET, text: PLANTED[2] ?? '' } as const;
    await it_.simulator.customerWrites(message);
    await fetch(`${it_.url}/webhooks/meta?hub.mode=subscribe&hub.verify_token=${PLANTED[0]}`);
    await fetch(`${it_.url}/me?code=${PLANTED[0]}`, {
      method: 'DELETE',
      headers: { cookie: `session=${PLANTED[1]}`, authorization: `Bearer ${PLANTED[1]}` },
    });
    await it_.ask(`query PlantedName { deletionReceipt(code: "${PLANTED[0]}") { code } }`);
    const tokens = it_.simulator.tokens();
    expect(tokens.length).toBeGreaterThan(1);
    return [...PLANTED, rita.session, rita.metaUserId, OUTLET, 'PlantedName', ...tokens];
  }

  const readSpans = (body: string): SentSpan[] => {
    const { resourceSpans } = JSON.parse(body) as {
      resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
    };
    return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  };
  const named = (name: string): SentSpan[] => spans.filter((span) => span.name === name);
  const parentOf = (span: SentSpan | undefined): SentSpan | undefined =>
    spans.find(({ spanId }) => spanId === span?.parentSpanId);

  it('go to the address of OTLP over HTTP', () => {
    expect(sent.length).toBeGreaterThanOrEqual(1);
    for (const one of sent) expect(one).toMatch(/^\/v1\/traces \{/);
  });

  it('of a login show the request, the operation in it, and its calls to Graph', () => {
    const [exchange] = named('GET /oauth/access_token');
    const operation = parentOf(exchange);
    const request = parentOf(operation);
    expect(operation?.name).toBe('mutation own');
    expect(request?.name).toBe('POST /graphql');
    expect(request?.parentSpanId ?? '').toBe('');
    expect(request?.attributes).toContainEqual({
      key: 'http.response.status_code',
      value: { intValue: 200 },
    });
  });

  it('of a webhook show the request and the batch that it began', () => {
    const batches = named('inbox batch');
    expect(batches.length).toBeGreaterThanOrEqual(1);
    expect(batches.map((batch) => parentOf(batch)?.name)).toContain('POST /webhooks/meta');
  });

  it('hold nothing of a query, a header, a body or a token', () => {
    expect(named('GET /webhooks/meta').length).toBeGreaterThanOrEqual(1);
    expect(named('DELETE /me')).toHaveLength(1);
    expect(secrets.length).toBeGreaterThan(6);
    const all = sent.join('\n');
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });
});

describe('a collector that is away', () => {
  it('costs a line in the log and nothing else', async () => {
    const it_ = await stage({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://user:password@127.0.0.1:1' });
    expect((await it_.ask('{ connection { connected } }')).status).toBe(200);
    await it_.close();
    expect(it_.logged()).toContain('traces could not be sent');
    expect(it_.logged()).not.toContain('password');
  });
});
