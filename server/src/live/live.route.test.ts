// GET /live over real sockets: who may watch, what arrives, and how a stream ends.
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from '#base/http';
import { createLog } from '#base/log';
import { liveRoute, type LiveSettings } from './live.route.ts';
import type { Signal } from './signal.ts';
import type { Viewer } from './watch.ts';

type Heard = Parameters<Signal['subscribe']>;

describe('the live view', () => {
  let http: FastifyInstance;
  let subscribers: Set<Heard>;
  let people: Map<string, { connectionId: string; accounts: Set<string> }>;
  let asked: number;

  const signal: Signal = {
    subscribe: (...heard) => {
      subscribers.add(heard);
      return () => subscribers.delete(heard);
    },
    close: async () => subscribers.clear(),
  };

  /** The session is the bearer word; accounts are copied, as a query would. */
  const whoIs: LiveSettings['whoIs'] = async ({ headers }): Promise<Viewer | null> => {
    asked += 1;
    const person = people.get(headers.authorization ?? '');
    if (person === undefined) return null;
    return { connectionId: person.connectionId, accounts: async () => new Set(person.accounts) };
  };

  const account = (id: string) =>
    subscribers.forEach(([interest, hear]) => {
      if (interest().accounts.has(id)) hear();
    });
  const connection = (id: string) =>
    subscribers.forEach(([interest, hear]) => {
      if (interest().connectionId === id) hear();
    });

  async function start(settings: Partial<LiveSettings> = {}) {
    await http.register(liveRoute({ signal, whoIs, ...settings }));
    await http.listen({ port: 0, host: '127.0.0.1' });
  }

  async function open(session: string) {
    const { port } = http.server.address() as AddressInfo;
    const abort = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/live`, {
      headers: { authorization: session },
      signal: abort.signal,
    });
    return { response, close: () => abort.abort() };
  }

  /** Reads along; `over` resolves when the server ends the stream and fails when it is cut off. */
  async function watchAs(session: string) {
    const { response, close } = await open(session);
    expect(response.status).toBe(200);
    let text = '';
    const over = (async () => {
      for await (const piece of response.body ?? []) text += Buffer.from(piece).toString();
    })();
    over.catch(() => undefined);
    const events = (name: string) => text.split(`event: ${name}\ndata: {}\n\n`).length - 1;
    await expect.poll(() => events('ready')).toBe(1);
    return { response, close, over, text: () => text, ticks: () => events('tick') };
  }

  beforeEach(async () => {
    http = await createHttp({ log: createLog('silent'), trustProxy: 'loopback' });
    subscribers = new Set();
    asked = 0;
    people = new Map([
      ['ann', { connectionId: 'of ann', accounts: new Set(['page 1']) }],
      ['bob', { connectionId: 'of bob', accounts: new Set(['page 2']) }],
    ]);
  });
  /** Clients keep spare connections open that never carried a request; closing waits for those. */
  afterEach(async () => {
    const closed = http.close();
    http.server.closeAllConnections();
    await closed;
  });

  it('is refused with 401 when nobody is signed in', async () => {
    await start();
    const { response } = await open('a stranger');
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      error: 'Nobody is signed in here, or the session or API key has ended.',
    });
    expect(subscribers.size).toBe(0);
  });

  it('says in its headers that it is a stream which nobody may hold back', async () => {
    await start();
    const ann = await watchAs('ann');
    expect(ann.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(ann.response.headers.get('x-accel-buffering')).toBe('no');
    expect(ann.response.headers.get('cache-control')).toBe('no-store');
    expect(ann.text()).toContain('retry: 1000');
  });

  it('tells the viewer of an account that something changed, and not another viewer', async () => {
    await start();
    const [ann, bob] = [await watchAs('ann'), await watchAs('bob')];
    account('page 1');
    await expect.poll(ann.ticks).toBe(1);
    account('page 2');
    await expect.poll(bob.ticks).toBe(1);
    expect(ann.ticks()).toBe(1);
  });

  it('gathers a hundred changes into a first tick and a last', async () => {
    await start();
    const ann = await watchAs('ann');
    for (let n = 0; n < 100; n += 1) account('page 1');
    await expect.poll(ann.ticks).toBe(2);
    account('page 1');
    await expect.poll(ann.ticks).toBe(3);
  });

  it('knows an account that was connected while watching, after a tick of the connection', async () => {
    await start();
    const ann = await watchAs('ann');
    people.get('ann')?.accounts.add('page 3');
    connection('of ann');
    await expect
      .poll(() => [...subscribers].some(([interest]) => interest().accounts.has('page 3')))
      .toBe(true);
    await expect.poll(ann.ticks).toBeGreaterThanOrEqual(1);
  });

  it('ends at a tick of the connection when the session has ended', async () => {
    await start();
    const ann = await watchAs('ann');
    const bob = await watchAs('bob');
    people.delete('ann');
    connection('of ann');
    await ann.over;
    await expect.poll(() => subscribers.size).toBe(2);
    account('page 2');
    await expect.poll(bob.ticks).toBe(1);
  });

  it('shows that it lives, and ends at a heartbeat when the session has ended', async () => {
    await start({ heartbeatMs: 20 });
    const ann = await watchAs('ann');
    await expect.poll(ann.text).toContain(': still here\n\n');
    people.delete('ann');
    await ann.over;
    await expect.poll(() => subscribers.size).toBe(0);
  });

  it('ends at a heartbeat when the session came to be another person’s', async () => {
    await start({ heartbeatMs: 20 });
    const ann = await watchAs('ann');
    people.set('ann', { connectionId: 'of carl', accounts: new Set() });
    await ann.over;
    await expect.poll(() => subscribers.size).toBe(0);
  });

  it('goes on when the viewer could not be checked, because the database is away', async () => {
    let away = false;
    await start({
      heartbeatMs: 20,
      whoIs: (request) => (away ? Promise.reject(new Error('away')) : whoIs(request)),
    });
    const ann = await watchAs('ann');
    away = true;
    const before = asked;
    account('page 1');
    await expect.poll(ann.ticks).toBe(1);
    away = false;
    await expect.poll(() => asked).toBeGreaterThan(before + 1);
    account('page 1');
    await expect.poll(ann.ticks).toBe(2);
  });

  it('leaves nothing behind when the viewer goes away', async () => {
    await start({ heartbeatMs: 20 });
    const ann = await watchAs('ann');
    expect(subscribers.size).toBe(2);
    ann.close();
    await expect.poll(() => subscribers.size).toBe(0);
  });

  it('leaves nothing behind when the accounts of a viewer cannot be read', async () => {
    await start({
      whoIs: async () => ({
        connectionId: 'of ann',
        accounts: () => Promise.reject(new Error('away')),
      }),
    });
    const { response } = await open('ann');
    expect(response.status).toBe(500);
    expect(subscribers.size).toBe(0);
  });

  it('lets one person watch on twenty pages and refuses one more, without a loss to others', async () => {
    await start();
    const pages = await Promise.all(Array.from({ length: 20 }, () => watchAs('ann')));
    const { response } = await open('ann');
    expect(response.status).toBe(429);
    await watchAs('bob');
    pages[0]?.close();
    await expect
      .poll(async () => {
        const again = await open('ann');
        again.close();
        return again.response.status;
      })
      .toBe(200);
  });

  it('ends every stream in peace when the server stops, and does not hold it up', async () => {
    await start();
    const viewers = await Promise.all(['ann', 'ann', 'bob'].map(watchAs));
    await http.close();
    await Promise.all(viewers.map(({ over }) => over));
    expect(subscribers.size).toBe(0);
  });
});
