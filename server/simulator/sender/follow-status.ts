// The address a deletion callback answered with: opened as a person would, without a login, and searched for the code
// (docs/development/create-an-app/app-dashboard/data-deletion-callback).
import { z } from 'zod';
import type { FollowedLink } from '../contract.ts';
import type { World } from '../world/world.ts';

const promised = z.object({ url: z.string(), confirmation_code: z.string() });

function linkIn(answer: string | null): z.infer<typeof promised> | null {
  try {
    const parsed = promised.safeParse(JSON.parse(answer ?? ''));
    return parsed.success && URL.canParse(parsed.data.url) ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Redirects a person's browser would follow, in hops. */
const mostHops = 3;

async function open(world: World, url: string, hops = mostHops): Promise<[number, string]> {
  const signal = AbortSignal.timeout(world.pace.deadlineMs);
  const headers = { accept: 'text/html', 'user-agent': 'facebookexternalua' };
  const response = await fetch(url, { headers, redirect: 'manual', signal });
  const onwards = response.headers.get('location');
  if (onwards === null || hops === 0) return [response.status, await response.text()];
  return open(world, new URL(onwards, url).toString(), hops - 1);
}

/** null when the answer holds no address and code; `status` null when nobody answered there. */
export async function followStatus(
  world: World,
  answer: string | null,
): Promise<FollowedLink | null> {
  const link = linkIn(answer);
  if (link === null) return null;
  const { url } = link;
  const secure = url.startsWith('https:');
  try {
    const [status, page] = await open(world, url);
    return { url, secure, status, showsCode: page.includes(link.confirmation_code) };
  } catch {
    return { url, secure, status: null, showsCode: false };
  }
}
