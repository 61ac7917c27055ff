// What stands at the public address in production: the public pages of the web, and everything else led on to the server. A test
// can spoil single paths.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Front {
  url: string;
  /** Where everything leads that is not a page. */
  leadTo: (serverUrl: string) => void;
  /** The path answers this status from now on. */
  answer: (path: string, status: number) => void;
  /** The path breaks the connection from now on. */
  cut: (path: string) => void;
  /** The path repeats a handshake's challenge to everybody from now on. */
  echo: (path: string) => void;
  /** No path is spoilt any more. */
  restore: () => void;
  close: () => Promise<void>;
}

const PAGES = new Set(['/privacy', '/terms', '/data-deletion']);

type Spoil = (url: URL, response: ServerResponse) => void;

export async function openFront(): Promise<Front> {
  let serverUrl = '';
  const spoilt = new Map<string, Spoil>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://front');
    const spoil = spoilt.get(url.pathname);
    if (spoil !== undefined) spoil(url, response);
    else if (PAGES.has(url.pathname)) response.end('<h1>A page</h1>');
    else void leadOn(request, response, serverUrl);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    leadTo: (url) => void (serverUrl = url),
    answer: (path, status) =>
      void spoilt.set(path, (_url, response) => response.writeHead(status).end('spoilt')),
    cut: (path) => void spoilt.set(path, (_url, response) => response.destroy()),
    echo: (path) =>
      void spoilt.set(path, (url, response) =>
        response.end(url.searchParams.get('hub.challenge') ?? ''),
      ),
    restore: () => spoilt.clear(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function leadOn(
  request: IncomingMessage,
  response: ServerResponse,
  serverUrl: string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = 'GET', headers } = request;
  const type = headers['content-type'];
  const answer = await fetch(`${serverUrl}${request.url ?? ''}`, {
    method,
    headers: type === undefined ? {} : { 'content-type': type },
    ...(method === 'GET' ? {} : { body: Buffer.concat(chunks) }),
  });
  response.writeHead(answer.status).end(await answer.text());
}
