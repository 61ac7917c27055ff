// How a caller shows its session: `Authorization: Bearer …` (the web front end, internal clients) or the session
// cookie (the explorer in a browser). An API key is shown in the session's place. A cookie travels by itself, so it
// counts only when the browser says that the request comes from one of our own origins; this is the CSRF rule of
// every door of the server.
import { parseCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';

/** The first is used under HTTPS, where the prefix lets the browser enforce Secure, Path=/ and no Domain. */
export const SESSION_COOKIES = ['__Host-session', 'session'] as const;

const BEARER = /^Bearer ([\w-]{20,128})$/;

/** Returns the opaque session id as it was shown, unchecked, or null. */
export function readSessionId(
  request: FastifyRequest,
  trustedOrigins: readonly string[],
): string | null {
  const bearer = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  if (!comesFromUs(request, trustedOrigins)) return null;
  const cookies = parseCookie(request.headers.cookie ?? '');
  for (const name of SESSION_COOKIES) {
    const value = cookies[name];
    if (value !== undefined && value !== '') return value;
  }
  return null;
}

function comesFromUs(request: FastifyRequest, trustedOrigins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return trustedOrigins.includes(origin);
  return request.headers['sec-fetch-site'] === 'same-origin';
}
