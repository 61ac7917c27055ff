// The three cookies. `session` holds the opaque session id from finishLogin and nothing else; `login` ties a login attempt
// to the browser that began it; `recording` says that recording mode is on. All are HttpOnly and Lax; under HTTPS they are
// Secure and carry the __Host- prefix.
// The values go as they are: Remix's own cookies would wrap them in base64 JSON, which the GraphQL server cannot read.
import { requireConfig } from './config.server.ts';

type CookieWord = 'session' | 'login' | 'recording';

function requireCookie(word: CookieWord) {
  const { secure } = requireConfig().web;
  return {
    name: secure ? `__Host-${word}` : word,
    attributes: `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  };
}

/** The value of one of our cookies as the browser sent it; null when there is none. */
function findCookie(request: Request, word: CookieWord): string | null {
  const { name } = requireCookie(word);
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value === undefined || value === '' ? null : value;
}

function keepCookie(word: CookieWord, value: string, expiresAt: string): string {
  if (!opaque.test(value)) throw new Error(`The ${word} id is not an opaque cookie value`);
  const { name, attributes } = requireCookie(word);
  return `${name}=${value}${attributes}; Expires=${new Date(expiresAt).toUTCString()}`;
}

function dropCookie(word: CookieWord): string {
  const { name, attributes } = requireCookie(word);
  return `${name}=${attributes}; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0`;
}

// The characters RFC 6265 allows in a cookie value.
const opaque = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/;

export const findSession = (request: Request) => findCookie(request, 'session');
export const keepSession = (id: string, expiresAt: string) => keepCookie('session', id, expiresAt);
export const dropSession = () => dropCookie('session');

export const findLoginBrowser = (request: Request) => findCookie(request, 'login');
export const keepLoginBrowser = (browser: string, expiresAt: string) =>
  keepCookie('login', browser, expiresAt);

// A recording is made within a day.
const recordingMs = 24 * 60 * 60 * 1000;

export const isRecording = (request: Request) => findCookie(request, 'recording') === 'on';
export const keepRecording = () =>
  keepCookie('recording', 'on', new Date(Date.now() + recordingMs).toISOString());
export const dropRecording = () => dropCookie('recording');
