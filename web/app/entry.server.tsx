// Renders a page to a stream, every inline script with this answer's nonce.
import { createReadableStreamFromReadable } from '@remix-run/node';
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { withoutZeros } from './rendered-bytes.server.ts';
import { NonceContext } from './ui/nonce.tsx';

// No page waits on anything once its loader has answered; this only ends a render that hangs.
export const streamTimeout = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          const body = withoutZeros();
          const stream = createReadableStreamFromReadable(body);
          resolve(new Response(stream, { headers, status: failed ? 500 : status }));
          pipe(body);
        },
        onShellError: reject,
        onError() {
          failed = true;
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** A bug: into the log with the request's id, and never with what the person sent. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
) {
  // A method or an address that no route has is nobody's bug.
  if (isRouteErrorResponse(error) || request.signal.aborted) return;
  context.log.error({ err: error }, 'a page failed');
}
