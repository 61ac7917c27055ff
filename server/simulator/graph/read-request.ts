// An HTTP request read as Graph reads it: token, method, version, path and parameters from wherever they stand.
import type { FastifyRequest } from 'fastify';
import type { Method } from './call.ts';
import { Params } from './params.ts';

type Entry = readonly [string, unknown];

async function bodyEntries(type: string, body: Buffer): Promise<Entry[]> {
  if (body.length === 0) return [];
  if (type.includes('form-data') || type.includes('urlencoded')) {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    return Array.from(form, ([name, value]) => [name, typeof value === 'string' ? value : null]);
  }
  const json: unknown = JSON.parse(body.toString('utf8'));
  return typeof json === 'object' && json !== null ? Object.entries(json) : [];
}

export interface GraphRequest {
  method: Method;
  /** As asked; null = unversioned. */
  version: string | null;
  path: string[];
  params: Params;
  token: string | null;
  origin: string;
}

function methodOf(request: FastifyRequest, params: Params): Method {
  const override = params.text('method')?.toUpperCase();
  const method = request.method === 'POST' && override !== undefined ? override : request.method;
  return method === 'POST' || method === 'DELETE' ? method : 'GET';
}

function tokenOf(request: FastifyRequest, params: Params): string | null {
  const header = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '');
  return params.text('access_token') ?? header?.[1] ?? null;
}

/** @throws SyntaxError when the body is not what its content type says. */
export async function readRequest(request: FastifyRequest): Promise<GraphRequest> {
  const origin = `http://${request.headers.host ?? 'localhost'}`;
  const url = new URL(request.url, origin);
  const type = request.headers['content-type'] ?? '';
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const entries = request.method === 'GET' ? [] : await bodyEntries(type, body);
  const params = new Params([...url.searchParams, ...entries]);
  const parts = decodeURIComponent(url.pathname)
    .split('/')
    .filter((part) => part !== '');
  const version = /^v\d+\.\d+$/.test(parts[0] ?? '') ? (parts[0] ?? null) : null;
  return {
    method: methodOf(request, params),
    version,
    path: version === null ? parts : parts.slice(1),
    params,
    token: tokenOf(request, params),
    origin,
  };
}
