// A stop, over real sockets: nobody who asked stays without an answer.
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from './http.ts';
import { createLog } from './log.ts';

const REQUEST = 'GET /at-once HTTP/1.1\r\nHost: here\r\n\r\n';
const SLOW = 'GET /slow HTTP/1.1\r\nHost: here\r\n\r\n';

describe('a server that stops', () => {
  let http: FastifyInstance;
  let sockets: Socket[];
  let slow: PromiseWithResolvers<string>;
  let slowBegan: PromiseWithResolvers<void>;

  beforeEach(async () => {
    sockets = [];
    slow = Promise.withResolvers();
    slowBegan = Promise.withResolvers();
    http = await createHttp({ log: createLog('silent'), trustProxy: 'loopback' });
    http.get('/at-once', () => ({ answered: true }));
    http.get('/slow', () => {
      slowBegan.resolve();
      return slow.promise;
    });
    await http.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    slow.resolve('');
    for (const socket of sockets) socket.destroy();
    await http.close();
  });

  const port = () => (http.server.address() as AddressInfo).port;

  /** A connection, what was heard on it, and whether it ended in peace. */
  async function open() {
    const socket = connect(port(), '127.0.0.1');
    sockets.push(socket);
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    const over = new Promise<'ended' | 'reset'>((resolve) => {
      socket.once('error', () => resolve('reset')).once('end', () => resolve('ended'));
    });
    await once(socket, 'connect');
    return { socket, over, heard: () => heard };
  }

  it('answers what comes on a connection that was idle, and says that it is the last', async () => {
    const idle = await open();
    idle.socket.write(REQUEST);
    await expect.poll(idle.heard).toContain('{"answered":true}');
    const before = idle.heard().length;
    expect(idle.heard()).not.toMatch(/connection: close/i);
    const closed = http.close();
    idle.socket.write(REQUEST);
    expect(await idle.over).toBe('ended');
    const last = idle.heard().slice(before);
    expect(last).toMatch(/^HTTP\/1\.1 200 /);
    expect(last).toMatch(/connection: close/i);
    await closed;
  });

  it('waits for an answer that takes its time', async () => {
    const asking = await open();
    asking.socket.write(SLOW);
    await slowBegan.promise;
    const closed = http.close();
    await expect.poll(() => http.server.listening).toBe(false);
    slow.resolve('at last');
    expect(await asking.over).toBe('ended');
    expect(asking.heard()).toContain('at last');
    await closed;
  });

  it('takes no new connection, and waits for none that never said a word', async () => {
    const silent = await open();
    const address = port();
    await http.close();
    expect(['ended', 'reset']).toContain(await silent.over);
    const late = connect(address, '127.0.0.1');
    sockets.push(late);
    const [error] = await once(late, 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });
});
