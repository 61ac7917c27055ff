// A simulator with a small product beside it, for the simulator's own tests: a callback that keeps what it was sent.
import type { ConsentChoice, MetaSimulator, SimulatorOptions } from '../index.ts';
import { createMetaSimulator } from '../index.ts';
import { createProduct, type Product } from './product.ts';
import { textAt } from './read.ts';

export { createProduct, lastOf } from './product.ts';
export { rowsOf, textAt } from './read.ts';

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

/** The plain calls, on which the story verbs stand. */
interface Wire {
  dialog(more?: Record<string, string>): string;
  graph(path: string, init?: RequestInit): Promise<GraphAnswer>;
  post(path: string, params: Record<string, string>): Promise<GraphAnswer>;
  exchange(code: string, more?: Record<string, string>): Promise<GraphAnswer>;
}

export interface Story extends Wire {
  meta: MetaSimulator;
  product: Product;
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

function wireTo(meta: MetaSimulator): Wire {
  const { id, secret } = meta.app;
  const graph: Wire['graph'] = async (path, init) => {
    const url = path.startsWith('http') ? path : `${meta.url}/v25.0/${path}`;
    const { status, headers, ...response } = await read(url, init);
    return { status, headers, body: response.text === '' ? null : JSON.parse(response.text) };
  };
  return {
    graph,
    dialog: (more = {}) => {
      const query = { client_id: id, redirect_uri: redirectUri, state: 'S', ...more };
      const asked = new URLSearchParams({ scope: nine.join(','), ...query });
      return `${meta.url}/v25.0/dialog/oauth?${asked}`;
    },
    post: (path, params) => graph(path, { method: 'POST', body: new URLSearchParams(params) }),
    exchange: (code, more = {}) => {
      const query = { client_id: id, client_secret: secret, redirect_uri: redirectUri, code };
      return graph(`oauth/access_token?${new URLSearchParams({ ...query, ...more })}`);
    },
  };
}

async function read(url: string, init?: RequestInit) {
  const response = await fetch(url, init);
  const { status, headers } = response;
  return { status, headers, text: await response.text() };
}

function callbacksOf(product: Product) {
  return {
    redirectUris: [redirectUri],
    webhookUrl: `${product.url}/webhooks/meta`,
    verifyToken: 'verify-me',
    deauthorizeUrl: `${product.url}/deauthorize`,
    deletionUrl: `${product.url}/deletion`,
  };
}

export async function story(options: SimulatorOptions = {}): Promise<Story> {
  const product = await createProduct();
  const app = { ...callbacksOf(product), ...options.app };
  const meta = await createMetaSimulator({ seed: 'story', ...options, app });
  const wire = wireTo(meta);
  const login: Story['login'] = async (choice, more) => {
    const location = new URL(await meta.consent(wire.dialog(more), choice));
    const { body } = await wire.exchange(location.searchParams.get('code') ?? '');
    return textAt(body, 'access_token');
  };
  const longLogin: Story['longLogin'] = async (choice, more) => {
    const short = { grant_type: 'fb_exchange_token', fb_exchange_token: await login(choice, more) };
    return textAt((await wire.exchange('', short)).body, 'access_token');
  };
  const pageToken: Story['pageToken'] = async (token, pageId) => {
    const { body } = await wire.graph(`${pageId}?fields=access_token&access_token=${token}`);
    return textAt(body, 'access_token');
  };
  const connected: Story['connected'] = async () => {
    const user = await longLogin({ persona: 'all-channels' });
    const page = await pageToken(user, '104958712309');
    const subscribed_fields = 'messages,message_echoes,message_deliveries,message_reads';
    await wire.post('104958712309/subscribed_apps', { access_token: page, subscribed_fields });
    await wire.post('102290129340398/subscribed_apps', { access_token: user });
    return { user, page };
  };
  const end = async () => {
    await meta.close();
    await product.close();
  };
  return { meta, product, ...wire, login, longLogin, pageToken, connected, end };
}
