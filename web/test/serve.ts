// Serves the built front end over the fake server, for looking at pages in a browser: the session cookie names the world.
import { readConfig } from '../app/config.server.ts';
import { createApp } from '../server/app.ts';
import { loadBuiltPages } from '../server/pages.ts';
import { openFakeServer } from './fake-server.ts';
import { amiss, endingSoon, manyUnchosen, operated, unchosen } from './account-worlds.ts';
import { developing, fullOfKeys } from './key-worlds.ts';
import { busy } from './event-worlds.ts';
import { failing, proved, simulated, unproved } from './proof-worlds.ts';
import { connected, loginFails, manyPages, signedOut, troubled } from './worlds.ts';
import { empty } from './empty-world.ts';

const worlds = {
  connected,
  empty,
  troubled,
  manyPages,
  loginFails,
  unchosen,
  manyUnchosen,
  amiss,
  endingSoon,
  operated,
  busy,
  unproved,
  failing,
  proved,
  simulated,
  developing,
  fullOfKeys,
};

/** What the session "away" and "broken" meet. */
function breakFor(session: string | null) {
  if (session === 'away') throw new Error('The server hangs up');
  if (session !== 'broken') return null;
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: 'server-request-9' };
  return { brokenWith: { message: 'Something went wrong on our side.', extensions } };
}

const isWorld = (name: string): name is keyof typeof worlds => name in worlds;

const port = Number(process.argv[2] ?? 3190);
const fake = await openFakeServer(
  (session) =>
    breakFor(session) ?? (session !== null && isWorld(session) ? worlds[session]() : signedOut()),
);
const env = {
  WEB_PORT: String(port),
  WEB_URL: `http://127.0.0.1:${port}`,
  WEB_LOG_LEVEL: 'warn',
  SERVER_INTERNAL_URL: fake.url,
  CONTACT_EMAIL: 'privacy@crmflow.example',
};
Object.assign(process.env, env, { NODE_ENV: 'production' });
const pages = await loadBuiltPages(new URL('../build/', import.meta.url));
const app = await createApp(readConfig(process.env), pages);
await app.listen({ port, host: '127.0.0.1' });
process.once('SIGTERM', () => process.exit(0));
