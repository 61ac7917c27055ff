// passport-facebook through the whole dialog: a small site with Passport, and a person who consents, cancels, or may not in.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import passport from 'passport';
import { type Profile, Strategy } from 'passport-facebook';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MetaSimulator, createMetaSimulator } from '../index.ts';

/** What the site knows of who logged in. */
interface Somebody {
  id: string;
  name: string;
  token: string;
}

let meta: MetaSimulator;
let site: Server;
let home: string;
beforeEach(async () => {
  meta = await createMetaSimulator({ seed: 'passport' });
  site = createServer().listen(0, '127.0.0.1');
  await once(site, 'listening');
  const address = site.address();
  if (address === null || typeof address === 'string') throw new Error('The site got no port.');
  home = `http://127.0.0.1:${address.port}`;
  meta.configure({ redirectUris: [`${home}/back`] });
});
afterEach(async () => {
  await meta.close();
  site.closeAllConnections();
  await once(site.close(), 'close');
});

const hosts = () => ({
  authorizationURL: `${meta.url}/v25.0/dialog/oauth`,
  tokenURL: `${meta.url}/v25.0/oauth/access_token`,
  profileURL: `${meta.url}/v25.0/me`,
});

function strategy(secret: string): Strategy {
  const options = {
    clientID: meta.app.id,
    clientSecret: secret,
    callbackURL: `${home}/back`,
    profileFields: ['id', 'displayName', 'name', 'photos'],
    enableProof: true,
    ...hosts(),
  };
  return new Strategy(options, (token: string, _refresh: string, profile: Profile, done) => {
    done(null, { id: profile.id, name: profile.displayName, token } satisfies Somebody);
  });
}

/** Answers as an application with Passport would: who it is, why not, or Passport's own redirect. */
function open(secret = meta.app.secret): void {
  const pass = new passport.Passport().use(strategy(secret));
  const scope = ['pages_show_list', 'pages_messaging'];
  site.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const query = Object.fromEntries(new URL(request.url ?? '/', home).searchParams);
    const tell = (error: unknown, user: unknown, info: unknown) => {
      const said =
        error instanceof Error ? { error: { ...error, message: error.message } } : { user, info };
      response.end(JSON.stringify(said));
    };
    const enter = pass.authenticate('facebook', { session: false, scope }, tell);
    enter(Object.assign(request, { query }), response, tell);
  });
}

/** The address of the dialog to which Passport sends the browser. */
async function dialog(): Promise<string> {
  const response = await fetch(`${home}/login`, { redirect: 'manual' });
  return response.headers.get('location') ?? '';
}

/** Comes back from the dialog to the site. */
async function comeBack(location: string): Promise<unknown> {
  return (await fetch(location)).json();
}

test('Passport asks for its permissions and learns who came, with a proof where one is required', async () => {
  meta.configure({ requireProof: true });
  open();
  const asked = await dialog();
  expect(new URL(asked).searchParams.get('scope')).toBe('pages_show_list,pages_messaging');
  const back = await comeBack(await meta.consent(asked, { persona: 'all-channels' }));
  expect(back).toMatchObject({
    user: { id: '122094857160', name: 'Rita Reviewer', token: expect.stringMatching(/^EAAB/) },
  });
  const me = meta.requests.find(({ path }) => path.startsWith('/v25.0/me'));
  expect(me).toMatchObject({ status: 200, path: expect.stringContaining('appsecret_proof') });
});

test('the browser goes through the pages of the dialog and comes back logged in', async () => {
  open();
  const asked = await dialog();
  const form = new URLSearchParams(new URL(asked).searchParams);
  form.set('persona', 'no-instagram');
  form.set('answer', 'continue');
  form.append('permission', 'pages_show_list');
  const consented = await fetch(asked.split('?')[0] ?? '', {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  const back = await comeBack(consented.headers.get('location') ?? '');
  expect(back).toMatchObject({ user: { id: '122094857311', name: 'Nora Northwind' } });
});

test('a denial reaches Passport as access_denied with Meta’s words', async () => {
  open();
  const location = await meta.consent(await dialog(), { persona: 'all-channels', deny: true });
  expect(await comeBack(location)).toEqual({ user: false, info: { message: 'Permissions error' } });
});

test('an app in development reaches Passport as its FacebookAuthorizationError', async () => {
  meta.configure({ live: false });
  open();
  const location = await meta.consent(await dialog(), { persona: 'outsider' });
  expect(await comeBack(location)).toMatchObject({
    error: {
      name: 'FacebookAuthorizationError',
      code: 901,
      message: expect.stringContaining('sandbox mode'),
    },
  });
});

test('a code that was used already is Passport’s FacebookTokenError', async () => {
  open();
  const location = await meta.consent(await dialog(), { persona: 'all-channels' });
  await comeBack(location);
  expect(await comeBack(location)).toMatchObject({
    error: {
      name: 'FacebookTokenError',
      type: 'OAuthException',
      code: 100,
      subcode: 36009,
      traceID: expect.stringMatching(/^A\w{22}$/),
    },
  });
});

test('a wrong app secret is refused before anybody is logged in', async () => {
  open('somebody-elses-secret');
  const location = await meta.consent(await dialog(), { persona: 'all-channels' });
  expect(await comeBack(location)).toMatchObject({
    error: { name: 'FacebookTokenError', message: 'Error validating client secret.', code: 1 },
  });
});
