// A small product beside the simulator: a callback that echoes challenges and keeps what it was sent.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

export interface Received {
  method: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Product {
  url: string;
  received: Received[];
  /** What the next answers are; 200 unless told. */
  statuses: number[];
  /** Takes deliveries and never answers them. */
  fallSilent(): void;
  close(): Promise<void>;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The product got no port.');
  return `http://127.0.0.1:${address.port}`;
}

/** Echoes the challenge when the token is `verify-me`; answers deletion requests as Meta wants them answered. */
export async function createProduct(): Promise<Product> {
  const received: Received[] = [];
  const statuses: number[] = [];
  let silent = false;
  let listening = '';
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const url = new URL(request.url ?? '/', 'http://product');
    if (url.pathname === '/status') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>DEL1 is done</h1>');
      return;
    }
    if (request.method === 'GET') {
      const known = url.searchParams.get('hub.verify_token') === 'verify-me';
      response.writeHead(known ? 200 : 403).end(known ? url.searchParams.get('hub.challenge') : '');
      return;
    }
    const body = Buffer.concat(parts).toString('utf8');
    received.push({ method: 'POST', path: url.pathname, headers: request.headers, body });
    if (silent) return;
    const answer = { url: `${listening}/status?code=DEL1`, confirmation_code: 'DEL1' };
    response.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' });
    response.end(url.pathname === '/deletion' ? JSON.stringify(answer) : '');
  });
  const url = await listen(server);
  listening = url;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const fallSilent = () => {
    silent = true;
  };
  return { url, received, statuses, fallSilent, close };
}

/** The newest POST the product received; fails the test when there is none. */
export function lastOf(product: Product): Received {
  const last = product.received.at(-1);
  if (last === undefined) throw new Error('The product received nothing.');
  return last;
}
