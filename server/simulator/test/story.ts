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
  /** Takes deliveries and never answers them. */
  fallSilent(): void;
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
  let silent = false;
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
    if (silent) return;
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
  const fallSilent = () => {
    silent = true;
  };
  return { url, received, statuses, fallSilent, close };
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
  body: unknown;
}

/** The newest POST the product received; fails the test when there is none. */
export function lastOf(product: Product): Received {
  const last = product.received.at(-1);
  if (last === undefined) throw new Error('The product received nothing.');
  return last;
}

/** The text at a path like `data.0.id`; fails the test when there is none. */
export function textAt(body: unknown, path: string): string {
  let value = body;
  for (const part of path.split('.')) {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    value = entries.find(([name]) => name === part)?.[1];
  }
  if (typeof value === 'string') return value;
  throw new Error(`There is no text at ${path} in ${JSON.stringify(body)}`);
}

/** How many rows a list has. */
export function rowsOf(body: unknown): number {
  return typeof body === 'object' && body !== null && 'data' in body && Array.isArray(body.data)
    ? body.data.length
    : -1;
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
  /** Logs in and extends: a user token that lives about 60 days. */
  longLogin(choice: ConsentChoice, more?: Record<string, string>): Promise<string>;
  /** Rita with Luma Studio and the WhatsApp account subscribed to everything; her token and the Page's. */
  connected(): Promise<{ user: string; page: string }>;
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
      body: text === '' ? null : JSON.parse(text),
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
  const login: Story['login'] = async (choice, more) => {
    const location = new URL(await meta.consent(dialog(more), choice));
    const { body } = await exchange(location.searchParams.get('code') ?? '');
    return textAt(body, 'access_token');
  };
  const longLogin: Story['longLogin'] = async (choice, more) => {
    const fb_exchange_token = await login(choice, more);
    const { body } = await exchange('', { grant_type: 'fb_exchange_token', fb_exchange_token });
    return textAt(body, 'access_token');
  };
  const post: Story['post'] = (path, params) =>
    graph(path, { method: 'POST', body: new URLSearchParams(params) });
  const pageToken: Story['pageToken'] = async (token, pageId) => {
    const { body } = await graph(`${pageId}?fields=access_token&access_token=${token}`);
    return textAt(body, 'access_token');
  };
  const connected: Story['connected'] = async () => {
    const user = await longLogin({ persona: 'all-channels' });
    const page = await pageToken(user, '104958712309');
    const subscribed_fields = 'messages,message_echoes,message_deliveries,message_reads';
    await post('104958712309/subscribed_apps', { access_token: page, subscribed_fields });
    await post('102290129340398/subscribed_apps', { access_token: user });
    return { user, page };
  };
  const end = async () => {
    await meta.close();
    await product.close();
  };
  const verbs = { dialog, graph, post, exchange, login, longLogin, pageToken, connected, end };
  return { meta, product, ...verbs };
}
