// Where a request goes: the template filled with ids, the version before it, the proof behind it.
import { ForeignHost, Unintelligible } from './errors.ts';
import { appSecretProof } from './proof.ts';
import type { GraphRequest, GraphSettings, GraphToken } from './request.ts';

type Addressed = Pick<GraphRequest<unknown>, 'path' | 'ids' | 'query' | 'token'>;

/** What Meta's ids are made of (numbers, `t_…`, `m_…`, `aWd…=`, `wamid.…`), and commas for several. Nothing that could leave its place in a path. */
const ID = /^[\w,:=+~-][\w,:=+~.-]*$/;

/** `/{page}/feed` with `{ page: '3003' }` → `/3003/feed`. Throws when an id is missing or is none. */
export function fillPath(path: string, ids: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined || !ID.test(id)) {
      throw new Error(`The place {${name}} of ${path} was given no id of Meta's`);
    }
    return encodeURIComponent(id);
  });
}

/** The proof parameter of a token; none without a token. */
export function proofOf(settings: GraphSettings, token: GraphToken | null): Record<string, string> {
  return token === null ? {} : { appsecret_proof: appSecretProof(settings.appSecret, token.value) };
}

/** The absolute address of a request. The token is not in it; it travels in a header. */
export function addressOf(settings: GraphSettings, request: Addressed): URL {
  const base = settings.graphUrl.replace(/\/+$/, '');
  const url = new URL(`${base}/${settings.version}${fillPath(request.path, request.ids)}`);
  const query = { ...request.query, ...proofOf(settings, request.token) };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/**
 * The address of a list's next page: Meta's own link (docs/graph-api/results: follow it verbatim), less the token in it, with our
 * proof. Throws ForeignHost when the link leads to another origin.
 */
export function nextAddress(settings: GraphSettings, next: string, token: GraphToken | null): URL {
  if (!URL.canParse(next)) throw new Unintelligible({ reason: 'WRONG_SHAPE' });
  const url = new URL(next);
  if (url.origin !== new URL(settings.graphUrl).origin) throw new ForeignHost();
  url.username = '';
  url.password = '';
  url.hash = '';
  url.searchParams.delete('access_token');
  url.searchParams.delete('appsecret_time');
  for (const [name, value] of Object.entries(proofOf(settings, token))) {
    url.searchParams.set(name, value);
  }
  return url;
}
