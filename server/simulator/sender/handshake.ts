// The verification request: a challenge the callback must echo, before any delivery (docs/graph-api/webhooks/getting-started).
import type { World } from '../world/world.ts';

/** null when the callback proved itself; otherwise Meta's words for why not. */
export async function handshake(
  world: World,
  callbackUrl: string,
  verifyToken: string,
): Promise<string | null> {
  const challenge = world.traces.digits('1', 9);
  const failed = (what: string) =>
    `(#2200) Callback verification failed with the following errors: ${what}`;
  if (!URL.canParse(callbackUrl)) return failed('curl_errno = 3; curl_error = URL malformed');
  const url = new URL(callbackUrl);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', verifyToken);
  try {
    const signal = AbortSignal.timeout(world.pace.deadlineMs);
    const response = await fetch(url, { redirect: 'manual', signal });
    const body = await response.text();
    if (response.status !== 200) {
      return failed(
        `HTTP Status Code = ${response.status}; HTTP Message = ${response.statusText || 'Error'}`,
      );
    }
    return body === challenge ? null : failed('HTTP Body does not match the challenge');
  } catch (error) {
    const slow = error instanceof Error && error.name === 'TimeoutError';
    return failed(
      slow
        ? 'curl_errno = 28; curl_error = Operation timed out'
        : 'curl_errno = 7; curl_error = Failed to connect',
    );
  }
}
