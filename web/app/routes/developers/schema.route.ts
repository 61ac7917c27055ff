// GET /developers/schema.graphql: the contract, as it was when this front end was built.
import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import schema from '../../../../schema.graphql?raw';

const etag = `"${createHash('sha256').update(schema).digest('base64url')}"`;

const headers = {
  etag,
  // It is nobody's own, and changes only with a new version.
  'cache-control': 'public, no-cache',
};

export function loader({ request }: LoaderFunctionArgs) {
  if (hasSame(request)) return new Response(null, { status: 304, headers });
  return new Response(schema, {
    headers: {
      ...headers,
      'content-type': 'application/graphql; charset=utf-8',
      'content-disposition': 'attachment; filename="schema.graphql"',
    },
  });
}

/** A proxy that compresses on the way makes the tag a weak one. */
function hasSame(request: Request): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
