import { afterEach, describe, expect, test, vi } from 'vitest';

const load = async (webUrl: string) => {
  vi.resetModules();
  vi.stubEnv('WEB_URL', webUrl);
  vi.stubEnv('CONTACT_EMAIL', 'privacy@review.example');
  return import('./session.server.ts');
};

afterEach(() => vi.unstubAllEnvs());

const flags = (cookie: string) => cookie.split('; ').slice(1).toSorted();
const until = '2027-01-21T08:30:00.000Z';
const asking = (cookie: string) => new Request('http://localhost:3000/', { headers: { cookie } });

describe('under HTTPS', () => {
  test('the session cookie is bound to this host, secure, and closed to scripts', async () => {
    const { keepSession } = await load('https://review.example');
    const cookie = keepSession('opaque-id', until);
    expect(cookie).toMatch(/^__Host-session=opaque-id; /);
    expect(flags(cookie)).toEqual([
      'Expires=Thu, 21 Jan 2027 08:30:00 GMT',
      'HttpOnly',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
  });

  test('the login cookie has the same locks', async () => {
    const { keepLoginBrowser } = await load('https://review.example');
    const cookie = keepLoginBrowser('binding', until);
    expect(cookie).toMatch(/^__Host-login=binding; /);
    expect(flags(cookie)).toEqual(
      expect.arrayContaining(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']),
    );
  });

  test('a cookie without the prefix, which a neighbour could plant, is not believed', async () => {
    const { findSession } = await load('https://review.example');
    expect(findSession(asking('session=planted'))).toBeNull();
    expect(findSession(asking('a=b; __Host-session=real'))).toBe('real');
  });
});

describe('on a developer’s machine', () => {
  test('the cookies have plain names and are not Secure', async () => {
    const { keepSession, dropSession } = await load('http://localhost:3000');
    expect(keepSession('opaque-id', until)).toMatch(
      /^session=opaque-id; Path=\/; HttpOnly; SameSite=Lax; Expires=/,
    );
    expect(dropSession()).toMatch(/^session=; .*Max-Age=0$/);
  });

  test('an id that could break out of the cookie is refused', async () => {
    const { keepSession } = await load('http://localhost:3000');
    expect(() => keepSession('id; Domain=evil.example', until)).toThrow(/opaque/);
    expect(() => keepSession('id\r\nSet-Cookie: x=y', until)).toThrow(/opaque/);
  });

  test('no cookie, an empty one and another one are all "none"', async () => {
    const { findSession } = await load('http://localhost:3000');
    expect(findSession(new Request('http://localhost:3000/'))).toBeNull();
    expect(findSession(asking('session='))).toBeNull();
    expect(findSession(asking('my-session=x'))).toBeNull();
  });
});
