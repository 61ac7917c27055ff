// Refuses writes that another site's page makes with our cookies. SameSite=Lax is the first lock; this is the second.

type Heard = { method: string; origin: string | undefined; fetchSite: string | undefined };

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when a request may pass:
 * 1. reads always may;
 * 2. Sec-Fetch-Site, where a browser sends it, must say same-origin ("none" is a person's own doing);
 * 3. else Origin must be ours;
 * 4. a write with neither header is no browser's form and is refused.
 */
export function mayPass({ method, origin, fetchSite }: Heard, ownOrigin: string): boolean {
  if (reads.has(method)) return true;
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  return origin === ownOrigin;
}
