// Meta's own (archived) WhatsApp SDK. It speaks https alone, so it reaches the local Meta through a TLS front with a certificate
// made for this run and trusted by this process only. Of the SDK nothing is changed but host and port.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as forward } from 'node:http';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lastOf, type Story, story } from '../test/story.ts';

const number = '106540352242922';
const customer = 359_888_123_456;
const trusted = getCACertificates('default');

let one: Story;
let front: Server;
beforeEach(async () => {
  one = await story();
  front = await openFront(one.meta.url);
});
afterEach(async () => {
  setDefaultCACertificates(trusted);
  vi.unstubAllEnvs();
  front.closeAllConnections();
  await once(front.close(), 'close');
  await one.end();
});

/** A key and a certificate for `localhost`, for a day. */
function certify(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'front-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const made = ['req', '-x509', '-days', '1', ...curve, ...subject, '-keyout', key, '-out', cert];
  execFileSync('openssl', made, { stdio: 'ignore' });
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return pair;
}

async function openFront(behind: string): Promise<Server> {
  const pair = certify();
  setDefaultCACertificates([...trusted, pair.cert]);
  const server = createServer(pair, (asked, answer) => {
    const { method, headers } = asked;
    const onward = forward(new URL(asked.url ?? '/', behind), { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    asked.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** The SDK takes its settings from the environment when it is made. */
async function sdkWith(token: string) {
  const settings = {
    NODE_ENV: 'production',
    WA_BASE_URL: 'localhost',
    WA_PHONE_NUMBER_ID: number,
    WA_BUSINESS_ACCOUNT_ID: '102290129340398',
    M4D_APP_ID: one.meta.app.id,
    M4D_APP_SECRET: one.meta.app.secret,
    CLOUD_API_VERSION: 'v25.0',
    CLOUD_API_ACCESS_TOKEN: token,
    WEBHOOK_ENDPOINT: 'webhook',
    WEBHOOK_VERIFICATION_TOKEN: 'verify-me',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { default: module } = await import('whatsapp');
  const WhatsApp = 'default' in module ? module.default : module;
  const sdk = new WhatsApp();
  const address = front.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  return Object.assign(sdk, { requester: Object.assign(sdk.requester, { port }) });
}

test('Meta’s WhatsApp SDK sends a text, and the customer has it', async () => {
  const { user } = await one.connected();
  await one.meta.customerWrites({
    channel: 'whatsapp',
    accountId: number,
    customer: String(customer),
    text: 'Hello',
  });
  const sdk = await sdkWith(user);
  const sent = await sdk.messages.text({ body: 'Good morning', preview_url: false }, customer);
  expect(sent.statusCode()).toBe(200);
  expect(await sent.responseBodyToJSON()).toMatchObject({
    messaging_product: 'whatsapp',
    contacts: [{ wa_id: String(customer) }],
    messages: [{ id: expect.stringMatching(/^wamid\./) }],
  });
  await one.meta.settled();
  expect(lastOf(one.product).body).toContain('"status":"read"');
});

test('Meta’s WhatsApp SDK hears what is wrong', async () => {
  const sdk = await sdkWith('EAAnonsense');
  const refused = await sdk.messages.text({ body: 'Good morning', preview_url: false }, customer);
  expect(refused.statusCode()).toBe(401);
  expect(await refused.responseBodyToJSON()).toMatchObject({ error: { code: 190 } });
});
