// A body that nobody wants, over a real socket: its sender sends to the end and hears why it was refused.
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from './http.ts';
import { createLog } from './log.ts';

const HALF = Buffer.alloc(5_000_000, 'x');
const HEAD = `POST /form HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: ${2 * HALF.length}\r\n\r\n`;

describe('a body that is too large', () => {
  let http: FastifyInstance;
  let socket: Socket;
  let heard: string;
  let over: Promise<'ended' | 'reset'>;
  let halfIsSent: Promise<void>;

  beforeEach(async () => {
    http = await createHttp({ log: createLog('silent'), trustProxy: 'loopback' });
    http.post('/form', () => ({ taken: true }));
    await http.listen({ port: 0, host: '127.0.0.1' });
    socket = connect((http.server.address() as AddressInfo).port, '127.0.0.1');
    heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    over = new Promise((resolve) => {
      socket.once('error', () => resolve('reset')).once('end', () => resolve('ended'));
    });
    await once(socket, 'connect');
    socket.write(HEAD);
    halfIsSent = new Promise((resolve) => {
      socket.write(HALF, () => resolve());
    });
  });
  afterEach(async () => {
    socket.destroy();
    await http.close();
  });

  it('is refused when its sender has sent all of it, so that no reset overtakes the answer', async () => {
    expect(await Promise.race([over, halfIsSent])).toBeUndefined();
    socket.write(HALF);
    expect(await over).toBe('ended');
    expect(heard).toMatch(/^HTTP\/1\.1 413 .*connection: close.*too large/is);
  });

  it('is refused also when its sender stops half-way', async () => {
    await expect.poll(() => heard, { timeout: 4_000 }).toMatch(/^HTTP\/1\.1 413 /);
    expect(await over).toBe('ended');
  });
});
