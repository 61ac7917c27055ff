// POST /graphql/stream over real sockets, with a schema of its own: who may ask, what is told of errors, and how a stream ends.
import { connect, type AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { subscribe, type Subscriber } from '../../test/subscriber.ts';
import { MASKED_SENTENCE } from './errors.ts';
import { COST_LIMIT } from './cost.ts';
import { createHttp } from './http.ts';
import { createLog } from './log.ts';
import { streamRoute, type StreamParts } from './stream.ts';

const EVENTS = { 'content-type': 'application/json', accept: 'text/event-stream' };
const LONG = 'x'.repeat(100_000);

describe('the stream of the API', () => {
  let http: FastifyInstance;
  let url: string;
  let logged: string;
  /** How many values the source has given. */
  let taken: number;
  let left: boolean;
  let contexts: unknown[];

  /** Counts up to a number, or rests without an end. */
  async function* count(to: number, end: 'completes' | 'fails' | 'rests') {
    try {
      for (let n = 1; n <= to; n += 1) {
        taken += 1;
        yield n;
      }
      if (end === 'fails') throw new Error('the password of the database is 1234');
      if (end === 'rests') await rest.promise;
    } finally {
      left = true;
    }
  }
  let rest: PromiseWithResolvers<void>;

  const source = (to: number, end: 'completes' | 'fails' | 'rests') => {
    const items = count(to, end);
    const leave = () => {
      rest.resolve();
      return items.return();
    };
    return {
      next: () => items.next(),
      return: leave,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  };

  const number = {
    type: new GraphQLNonNull(GraphQLInt),
    resolve: (n: number, _args: unknown, context: unknown) => {
      contexts.push(context);
      return n;
    },
  };
  const bug = {
    type: GraphQLInt,
    resolve: () => {
      throw new Error('the secret is 5678');
    },
  };
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { number } }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { number } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: {
        three: { ...number, subscribe: () => source(3, 'completes') },
        bug: { ...bug, subscribe: () => source(2, 'completes') },
        failing: { ...number, subscribe: () => source(1, 'fails') },
        refusing: {
          ...number,
          subscribe: () => {
            throw new GraphQLError('Nobody is signed in.', { extensions: { code: 'NOBODY' } });
          },
        },
        resting: {
          ...number,
          args: {
            from: { type: GraphQLInt },
            of: { type: new GraphQLList(new GraphQLNonNull(GraphQLInt)) },
          },
          subscribe: () => source(1, 'rests'),
        },
        long: {
          type: GraphQLString,
          resolve: () => LONG,
          subscribe: () => source(20_000, 'completes'),
        },
      },
    }),
  });

  const makeContext = (request: FastifyRequest) =>
    ({ requestId: request.id, sessionId: null }) as ReturnType<StreamParts['makeContext']>;

  async function start(settings: Partial<StreamParts> = {}) {
    const door = async (body: unknown) => body;
    const callerOf = async ({ headers }: FastifyRequest) => headers.authorization ?? 'nobody';
    await http.register(
      streamRoute({ schema, makeContext, door, callerOf, introspection: false, ...settings }),
    );
    await http.listen({ port: 0, host: '127.0.0.1' });
    url = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  }

  beforeEach(async () => {
    logged = '';
    taken = 0;
    left = false;
    contexts = [];
    rest = Promise.withResolvers();
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        logged += chunk.toString();
        done();
      },
    });
    http = await createHttp({ log: createLog('info', sink), trustProxy: 'loopback' });
  });
  afterEach(async () => {
    const closed = http.close();
    http.server.closeAllConnections();
    await closed;
  });

  async function resultsOf(query: string): Promise<Subscriber['results']> {
    const subscriber = await subscribe(url, query);
    await subscriber.over;
    return subscriber.results;
  }

  const post = (headers: Record<string, string>, body: unknown) =>
    fetch(`${url}/graphql/stream`, { method: 'POST', headers, body: JSON.stringify(body) });

  async function refusal(headers: Record<string, string>, body: unknown) {
    const response = await post(headers, body);
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    return { status: response.status, code: errors[0]?.extensions.code, told: errors[0]?.message };
  }

  it('brings every value, each in a context of its own, and completes', async () => {
    await start();
    const results = await resultsOf('subscription { three }');
    expect(results).toEqual([1, 2, 3].map((three) => ({ data: { three } })));
    expect(new Set(contexts).size).toBe(3);
  });

  it('says in its headers that it is a stream which nobody may hold back', async () => {
    await start();
    const { headers } = await post(EVENTS, { query: 'subscription { three }' });
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('takes JSON that asks for events, and nothing that a browser sends for another site', async () => {
    await start();
    const asked = { query: 'subscription { three }' };
    const plain = { ...EVENTS, 'content-type': 'text/plain' };
    expect(await refusal(plain, asked)).toMatchObject({ status: 415 });
    const tricky = { ...EVENTS, 'content-type': 'text/plain; application/json' };
    expect(await refusal(tricky, asked)).toMatchObject({ status: 415 });
    const json = { 'content-type': 'application/json', accept: '*/*' };
    expect(await refusal(json, asked)).toMatchObject({ status: 406, code: 'NOT_ACCEPTABLE' });
    for (const body of [[asked], { query: 5 }, {}, { ...asked, variables: [] }]) {
      expect(await refusal(EVENTS, body)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    }
    expect((await fetch(`${url}/graphql/stream`, { headers: EVENTS })).status).toBe(404);
    expect(taken).toBe(0);
  });

  it('sends queries and mutations to the other address', async () => {
    await start();
    for (const query of ['{ number }', 'mutation { number }']) {
      const [result] = await resultsOf(query);
      expect(result?.errors?.[0]).toMatchObject({
        message: expect.stringContaining('POST /graphql'),
        extensions: { code: 'NOT_A_SUBSCRIPTION' },
      });
    }
    expect(contexts).toEqual([]);
  });

  it('tells what is wrong with an operation as its only result, and suggests no names', async () => {
    await start();
    const aliases = Array.from({ length: 30 }, (_, n) => `a${n}: three`).join(' ');
    const told = {
      'subscription { three': 'GRAPHQL_PARSE_FAILED',
      'subscription { thre }': 'GRAPHQL_VALIDATION_FAILED',
      'subscription { three resting }': 'GRAPHQL_VALIDATION_FAILED',
      [`subscription { ${aliases} }`]: 'GRAPHQL_VALIDATION_FAILED',
      [`subscription { ${'three '.repeat(2_000)} }`]: 'TOO_LONG',
      'subscription ($n: Int!) { resting(from: $n) }': 'BAD_USER_INPUT',
      'subscription { refusing }': 'NOBODY',
    };
    for (const [query, code] of Object.entries(told)) {
      const [result, ...more] = await resultsOf(query);
      expect(result?.errors?.[0]?.extensions).toMatchObject({
        code,
        requestId: expect.any(String),
      });
      expect(JSON.stringify(result)).not.toContain('Did you mean');
      expect(more).toEqual([]);
    }
    expect(taken).toBe(0);
  });

  it('lets a door have the first word, and refuses what costs too much', async () => {
    await start({
      door: async (body) => {
        const { documentId } = body as { documentId?: string };
        if (documentId === 'three') return { query: 'subscription { three }' };
        if (documentId === undefined) return body;
        const extensions = { code: 'NOT_KNOWN', http: { status: 404 } };
        throw new GraphQLError('Not known here.', { extensions });
      },
    });
    const costly = await subscribe(url, {
      query: 'subscription ($n: [Int!]) { resting(of: $n) }',
      variables: { n: Array.from({ length: COST_LIMIT }, () => 1) },
    });
    await costly.over;
    expect(costly.results[0]?.errors?.[0]?.extensions).toMatchObject({
      code: 'OPERATION_TOO_COSTLY',
    });
    const known = await post(EVENTS, { documentId: 'three' });
    expect(await known.text()).toContain('"three":3');
    expect(await refusal(EVENTS, { documentId: 'four' })).toEqual({
      status: 404,
      code: 'NOT_KNOWN',
      told: 'Not known here.',
    });
  });

  it('masks a bug in one value and goes on, masks one of the source and ends, and logs both', async () => {
    await start();
    const masked = { message: MASKED_SENTENCE, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    const [one, two] = await resultsOf('subscription { bug }');
    expect(one).toMatchObject({ data: { bug: null }, errors: [masked] });
    expect(two).toMatchObject({ data: { bug: null }, errors: [masked] });
    const results = await resultsOf('subscription { failing }');
    expect(results).toMatchObject([{ data: { failing: 1 } }, { data: null, errors: [masked] }]);
    expect(JSON.stringify([one, two, results])).not.toMatch(/1234|5678/);
    expect(logged).toContain('the secret is 5678');
    expect(logged).toContain('the password of the database is 1234');
    const requestId = results[1]?.errors?.[0]?.extensions?.['requestId'];
    expect(logged).toContain(String(requestId));
  });

  it('makes no more of a subscription than its reader takes', async () => {
    await start();
    const body = JSON.stringify({ query: 'subscription { long }' });
    const reader = connect((http.server.address() as AddressInfo).port, '127.0.0.1').pause();
    reader.write(
      `POST /graphql/stream HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\naccept: text/event-stream\r\n` +
        `content-length: ${body.length}\r\n\r\n${body}`,
    );
    await expect.poll(() => taken).toBeGreaterThan(0);
    const counts: number[] = [];
    const settled = () => counts.length > 3 && new Set(counts.slice(-3)).size === 1;
    await expect.poll(() => counts.push(taken) > 0 && settled(), { timeout: 10_000 }).toBe(true);
    // 20,000 values of 100 kB would be 2 GB; what the system holds for a socket is a few MB.
    expect(taken).toBeLessThan(500);
    reader.destroy();
    await expect.poll(() => left).toBe(true);
  });

  it('leaves nothing behind when the reader goes away', async () => {
    await start();
    const subscriber = await subscribe(url, 'subscription { resting }');
    await expect.poll(() => subscriber.results).toHaveLength(1);
    subscriber.leave();
    await expect.poll(() => left).toBe(true);
  });

  it('lets a caller have twenty streams and refuses one more, without a loss to others', async () => {
    await start();
    const asAnn = { headers: { authorization: 'ann' } };
    const open = () => subscribe(url, 'subscription { resting }', asAnn);
    const streams = await Promise.all(Array.from({ length: 20 }, open));
    const headers = { ...EVENTS, authorization: 'ann' };
    const asked = { query: 'subscription { resting }' };
    expect(await refusal(headers, asked)).toEqual({
      status: 429,
      code: 'TOO_MANY_STREAMS',
      told: 'Too many streams of yours are open at once; close one first.',
    });
    await subscribe(url, 'subscription { resting }');
    streams[0]?.leave();
    await expect
      .poll(async () => {
        const again = await post(headers, asked);
        await again.body?.cancel();
        return again.status;
      })
      .toBe(200);
  });

  it('ends every stream when the server stops, so that clients know to come again', async () => {
    await start();
    const streams = await Promise.all(
      Array.from({ length: 3 }, () => subscribe(url, 'subscription { resting }')),
    );
    await http.close();
    for (const { over } of streams)
      await expect(over).rejects.toThrow('Connection closed while having active streams');
    expect(left).toBe(true);
  });
});
