// Whether the load counts rightly what a server did to it.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { press, type Answered, type Pressure } from './client.ts';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK';
const LAST = 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nOK';
const AWAY = 'HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n';
const HALF = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf';
const CHUNKED = ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nOK\r\n', '0\r\n\r\n'];

let server: Server;
afterEach(() => {
  server.close();
});

/** A server that does this at each request, of which it is told the number; and what the load says of it. */
async function pressed(
  act: (socket: Socket, request: number) => void,
  { requests = 5, ...more }: Partial<Pressure> & { requests?: number } = {},
): Promise<{ answers: Answered[]; connections: number }> {
  let heard = 0;
  let connections = 0;
  server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => {});
    socket.on('data', () => act(socket, (heard += 1)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answers: Answered[] = [];
  let number = -1;
  const next = () =>
    number + 1 < requests
      ? { number: (number += 1), bytes: Buffer.from('GET / HTTP/1.1\r\n\r\n') }
      : null;
  const { port } = server.address() as AddressInfo;
  const pressure = { host: '127.0.0.1', port, connections: 1, durationMs: 5_000, next, ...more };
  await press(pressure, (answer) => answers.push(answer));
  return { answers, connections };
}

const told = (answers: readonly Answered[]) =>
  answers.map(({ number, status }) => [number, status]);

describe('the load', () => {
  it('counts each answer by its status, on one connection', async () => {
    const { answers, connections } = await pressed((socket, request) =>
      socket.write(request === 3 ? AWAY : OK),
    );
    expect(told(answers)).toEqual([
      [0, 200],
      [1, 200],
      [2, 503],
      [3, 200],
      [4, 200],
    ]);
    expect(connections).toBe(1);
  });

  it('knows a connection that broke before the answer, in the middle of it, or by a reset, and goes on', async () => {
    const { answers, connections } = await pressed((socket, request) => {
      if (request === 1) socket.end();
      else if (request === 2) socket.end(HALF);
      else if (request === 3) socket.resetAndDestroy();
      else socket.write(OK);
    });
    expect(told(answers)).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 200],
      [4, 200],
    ]);
    expect(connections).toBe(4);
  });

  it('does not take for broken what the server closed after an answer that said so', async () => {
    const { answers, connections } = await pressed((socket) => socket.end(LAST), { requests: 3 });
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    // The fourth found nothing left to ask.
    expect(connections).toBe(4);
  });

  it('waits for an answer that comes in pieces', async () => {
    const { answers } = await pressed(
      (socket, request) => {
        const pieces = request === 1 ? [OK.slice(0, 10), OK.slice(10)] : CHUNKED;
        socket.write(pieces[0] ?? '');
        setTimeout(() => socket.write(pieces[1] ?? ''), 20);
      },
      { requests: 2 },
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('counts no answer of a server that is not there', async () => {
    const { answers } = await pressed((socket) => socket.write(OK), { port: 1, durationMs: 100 });
    expect(answers).toEqual([]);
  });
});
