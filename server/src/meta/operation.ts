// A request as one operation of a batch: a relative address and a form, with its own token and that token's proof.
import { fillPath, proofOf } from './address.ts';
import type { GraphMethod, GraphRequest, GraphSettings } from './request.ts';

/** docs/graph-api/batch-requests */
export interface Operation {
  method: GraphMethod;
  relative_url: string;
  body?: string;
}

/** The token goes where Meta reads it in a batch: into the body of a POST, else into the relative address. */
export function operationOf(
  settings: GraphSettings,
  request: Omit<GraphRequest<unknown>, 'shape' | 'exercised'>,
): Operation {
  const { method, token } = request;
  const own: Record<string, string> =
    token === null ? {} : { access_token: token.value, ...proofOf(settings, token) };
  const path = fillPath(request.path, request.ids).slice(1);
  if (method === 'POST') {
    const form = { ...formOf(request.body ?? {}), ...own };
    return { method, relative_url: withQuery(path, { ...request.query }), body: encoded(form) };
  }
  return { method, relative_url: withQuery(path, { ...request.query, ...own }) };
}

const encoded = (values: Record<string, string>): string => new URLSearchParams(values).toString();

function withQuery(path: string, query: Record<string, string>): string {
  if (Object.keys(query).length === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${encoded(query)}`;
}

/** Complex values inside a form are JSON (docs/graph-api/overview). */
function formOf(body: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
