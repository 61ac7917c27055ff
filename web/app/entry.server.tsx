// Renders a page, every inline script with this answer's nonce.
import { text } from 'node:stream/consumers';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { NonceContext } from './ui/nonce.tsx';

// No page waits on anything once its loader has answered; this only ends a loader's promise that hangs.
export const streamTimeout = 10_000;

/** The page goes out whole, with its length: nothing in it comes later than the rest, and a stream of small pieces costs more. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  await bringData(remix);
  const page = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  );
  const bytes = Buffer.from(`<!DOCTYPE html>${page}`);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-length', String(bytes.length));
  return new Response(bytes, { headers, status });
}

/** Puts the loaders' data where Remix keeps the pieces that have come, so that the rendering waits for none. */
async function bringData({ serverHandoffStream, renderMeta }: EntryContext) {
  if (serverHandoffStream === undefined || renderMeta === undefined) return;
  // Node's type of a stream and the DOM's describe the same object and differ in name only.
  const value = await text(serverHandoffStream as NodeReadableStream);
  renderMeta.streamCache = {
    0: Object.assign(Promise.resolve(), { result: { done: true, value } }),
  };
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
