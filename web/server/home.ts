// One name for this machine: a login begun at 127.0.0.1 would come back to localhost, where its cookie is not.

type Heard = { method: string; host: string; url: string };

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Where to send a read that came by another name of this machine than the public one; null when it came well. Names that
 * are not this machine's are left alone: there a proxy decides.
 */
export function findHome({ method, host, url }: Heard, origin: string): string | null {
  const home = new URL(origin);
  const asked = URL.parse(`http://${host}`);
  if (method !== 'GET' || asked === null || asked.hostname === home.hostname) return null;
  if (!ownNames.has(asked.hostname) || !ownNames.has(home.hostname)) return null;
  return asked.port === home.port && url.startsWith('/') ? origin + url : null;
}
