// GET /live: the server's ticks, passed through to the browser with the session put in on the way.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireConfig } from '../../config.server.ts';
import { forwardedHeaders } from '../../graphql.server.ts';
import { findSession } from '../../session.server.ts';

/** text/event-stream; 204 tells an EventSource without a session to stop asking; 503 when the server does not answer. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (findSession(request) === null) return new Response(null, { status: 204 });
  const upstream = await openTicks(request);
  if (upstream === null) return new Response(null, { status: 503 });
  if (upstream.status === 401) return new Response(null, { status: 204 });
  if (!upstream.ok) return new Response(null, { status: 503 });
  return new Response(upstream.body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      // Reverse proxies would otherwise hold ticks back to fill a buffer.
      'x-accel-buffering': 'no',
    },
  });
}

async function openTicks(request: Request): Promise<Response | null> {
  try {
    return await fetch(`${requireConfig().server.origin}/live`, {
      headers: { ...forwardedHeaders(request), accept: 'text/event-stream' },
      signal: request.signal,
    });
  } catch {
    return null;
  }
}
