// A simulator with a small product beside it, for the simulator's own tests: a callback that keeps what it was sent.
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { ConsentChoice, MetaSimulator, SimulatorOptions } from '../index.ts';
import { createMetaSimulator } from '../index.ts';

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
  close(): Promise<void>;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = (typeof address === 'object' ? address : null) satisfies AddressInfo | null;
  return `http://127.0.0.1:${port?.port}`;
}

/** Echoes the challenge when the token is `verify-me`; answers deletion requests as Meta wants them answered. */
export async function createProduct(): Promise<Product> {
  const received: Received[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const url = new URL(request.url ?? '/', 'http://product');
    if (request.method === 'GET') {
      const known = url.searchParams.get('hub.verify_token') === 'verify-me';
      response.writeHead(known ? 200 : 403).end(known ? url.searchParams.get('hub.challenge') : '');
      return;
    }
    const body = Buffer.concat(parts).toString('utf8');
    received.push({ method: 'POST', path: url.pathname, headers: request.headers, body });
    const answer = { url: 'https://app.example/deletion?code=DEL1', confirmation_code: 'DEL1' };
    response.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' });
    response.end(url.pathname === '/deletion' ? JSON.stringify(answer) : '');
  });
  const url = await listen(server);
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url, received, statuses, close };
}

export const redirectUri = 'http://localhost:3000/login/callback';

export const nine = [
  'pages_show_list',
  'pages_read_engagement',
  'pages_manage_metadata',
  'pages_messaging',
  'instagram_basic',
  'instagram_manage_messages',
  'business_management',
  'whatsapp_business_management',
  'whatsapp_business_messaging',
];

export interface GraphAnswer {
  status: number;
  headers: Headers;
  // The tests read answers of every shape; expect() is their check.
  body: Record<string, never>;
}

export interface Story {
  meta: MetaSimulator;
  product: Product;
  dialog(more?: Record<string, string>): string;
  graph(path: string, init?: RequestInit): Promise<GraphAnswer>;
  post(path: string, params: Record<string, string>): Promise<GraphAnswer>;
  exchange(code: string, more?: Record<string, string>): Promise<GraphAnswer>;
  /** Logs in through the dialog: a short-lived user token. */
  login(choice: ConsentChoice, more?: Record<string, string>): Promise<string>;
  /** The Page token behind a user token. */
  pageToken(token: string, pageId: string): Promise<string>;
  end(): Promise<void>;
}

export async function story(options: SimulatorOptions = {}): Promise<Story> {
  const product = await createProduct();
  const meta = await createMetaSimulator({
    seed: 'story',
    ...options,
    app: {
      redirectUris: [redirectUri],
      webhookUrl: `${product.url}/webhooks/meta`,
      verifyToken: 'verify-me',
      deauthorizeUrl: `${product.url}/deauthorize`,
      deletionUrl: `${product.url}/deletion`,
      ...options.app,
    },
  });
  const dialog = (more: Record<string, string> = {}) => {
    const query = { client_id: meta.app.id, redirect_uri: redirectUri, state: 'S', ...more };
    const asked = { scope: nine.join(','), ...query };
    return `${meta.url}/v25.0/dialog/oauth?${new URLSearchParams(asked)}`;
  };
  const graph: Story['graph'] = async (path, init) => {
    const url = path.startsWith('http') ? path : `${meta.url}/v25.0/${path}`;
    const response = await fetch(url, init);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : JSON.parse(text),
    };
  };
  const exchange: Story['exchange'] = (code, more = {}) =>
    graph(
      `oauth/access_token?${new URLSearchParams({
        client_id: meta.app.id,
        client_secret: meta.app.secret,
        redirect_uri: redirectUri,
        code,
        ...more,
      })}`,
    );
  return {
    meta,
    product,
    dialog,
    graph,
    exchange,
    post: (path, params) => graph(path, { method: 'POST', body: new URLSearchParams(params) }),
    login: async (choice, more) => {
      const location = new URL(await meta.consent(dialog(more), choice));
      const { body } = await exchange(location.searchParams.get('code') ?? '');
      return String(body.access_token);
    },
    pageToken: async (token, pageId) => {
      const { body } = await graph(`${pageId}?fields=access_token&access_token=${token}`);
      return String(body.access_token);
    },
    end: async () => {
      await meta.close();
      await product.close();
    },
  };
}
