// The stage of a test file: its own fake server, and the words to ask our pages as a browser would.
import { openFakeServer } from './fake-server.ts';
import { signedOut } from './worlds.ts';

export const stage = await openFakeServer(signedOut);
process.env['SERVER_INTERNAL_URL'] = stage.url;

type Ask = {
  cookie?: string;
  /** Pairs where a field comes more than once. */
  form?: Record<string, string> | [string, string][];
  headers?: Record<string, string>;
};

/** A request as the browser sends it; with `form` it is a POST. */
export function browserAsks(path: string, { cookie, form, headers = {} }: Ask = {}): Request {
  return new Request(new URL(path, 'http://localhost:3000'), {
    method: form ? 'POST' : 'GET',
    headers: { ...headers, ...(cookie && { cookie }) },
    ...(form && { body: new URLSearchParams(form) }),
  });
}

/** The arguments Remix hands to a loader or an action. */
export const args = (request: Request, params: Record<string, string> = {}) => ({
  request,
  params,
  context: { nonce: 'n', requestId: 'web-request', log: { error: () => {} } },
});
