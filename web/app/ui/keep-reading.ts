// A live page is read anew at any moment, and what fails then must not take the page away from its reader: neither what
// they look at nor what they are writing. A re-reading that the server cannot answer just now goes on until it can, and
// the page stays as it is meanwhile, with "Reconnecting" on it; going elsewhere ends it. A page that is opened, or whose
// failure is not of the moment, says so as every page does. For a route to export as its `clientLoader`.
import { isRouteErrorResponse } from '@remix-run/react';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';

/** Between two tries, in milliseconds: as soon as a person would try, too. */
const pauseMs = 2_000;

// The server or the web is away, or was asked too often.
const passing = new Set([429, 502, 503, 504]);

export async function keepReading({ request, serverLoader }: ClientLoaderFunctionArgs) {
  for (;;) {
    try {
      return await serverLoader();
    } catch (error) {
      if (request.signal.aborted || !isShown(request) || !isPassing(error)) throw error;
      await pause(request.signal);
    }
  }
}

/** Whether the page that is read is the one that stands there already. */
const isShown = ({ url }: Request) => url === location.origin + location.pathname + location.search;

const isPassing = (error: unknown) =>
  isRouteErrorResponse(error) ? passing.has(error.status) : error instanceof TypeError;

/** Rejects, as a fetch would, when the reader has gone elsewhere. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, pauseMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
