// Several operations in one POST; answers in the same order, bodies as strings (docs/graph-api/batch-requests).
import { z } from 'zod';
import { type Answer, answer } from './answer.ts';
import type { Call, Method } from './call.ts';
import { invalidParameter, noToken } from './error.ts';
import { bend, instead, takeFault } from './faults.ts';
import { readJsonPath } from './json-path.ts';
import { Params } from './params.ts';

const operationShape = z.object({
  method: z.string().transform((method) => method.toUpperCase()),
  relative_url: z.string(),
  body: z.string().optional(),
  name: z.string().optional(),
  depends_on: z.string().optional(),
  omit_response_on_success: z.boolean().optional(),
});

type Operation = z.infer<typeof operationShape>;

/** (docs/graph-api/batch-requests) */
const mostOperations = 50;

const reference = /\{result=([\w-]+):([^}]+)\}/g;

function namesUsedBy(operation: Operation): string[] {
  const text = `${operation.relative_url} ${operation.body ?? ''}`;
  const named = Array.from(text.matchAll(reference), (found) => found[1] ?? '');
  return operation.depends_on === undefined ? named : [...named, operation.depends_on];
}

function resolve(text: string, done: ReadonlyMap<string, Answer>): string {
  return text.replaceAll(reference, (_, name: string, path: string) =>
    encodeURIComponent(readJsonPath(done.get(name)?.body, path).join(',')),
  );
}

type Base = Omit<Call, 'caller' | 'method' | 'path' | 'params'>;

function methodOf(method: string): Method {
  if (method === 'GET' || method === 'POST' || method === 'DELETE') return method;
  throw invalidParameter(`Unsupported method ${method}`);
}

interface Credentials {
  token: string;
  proof: [string, string][];
}

/** A relative_url may begin with a version or a slash; what counts is the rest. */
function pathOf(pathname: string): string[] {
  const parts = pathname.split('/').filter((part) => part !== '');
  return /^v\d+\.\d+$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
}

async function run(
  base: Base,
  operation: Operation,
  own: Credentials,
  done: ReadonlyMap<string, Answer>,
): Promise<Answer> {
  const url = new URL(resolve(operation.relative_url, done).replace(/^\/*/, '/'), base.origin);
  const body = new URLSearchParams(resolve(operation.body ?? '', done));
  const given = new Params([...url.searchParams, ...body]);
  const token = given.text('access_token');
  const params = token === null ? given.with(own.proof) : given;
  const path = pathOf(decodeURIComponent(url.pathname));
  const method = methodOf(operation.method);
  const call = { ...base, method, path, params };
  const fault = takeFault(base.world, method, operation.relative_url);
  const result = instead(base.world, fault) ?? (await answer(call, token ?? own.token));
  result.body = bend(fault, result.body, url.toString());
  return result;
}

function asItem(result: Answer, withHeaders: boolean): object {
  const headers = Object.entries({
    'Content-Type': 'text/javascript; charset=UTF-8',
    ...result.headers,
  }).map(([name, value]) => ({ name, value }));
  const body = JSON.stringify(result.body);
  return { code: result.status, ...(withHeaders ? { headers } : {}), body };
}

function credentialsOf(call: Base & { params: Params }, token: string | null): Credentials {
  if (token === null) throw noToken(false);
  const proof = ['appsecret_proof', 'appsecret_time'].flatMap((name): [string, string][] => {
    const value = call.params.text(name);
    return value === null ? [] : [[name, value]];
  });
  return { token, proof };
}

export async function batch(
  call: Base & { params: Params },
  token: string | null,
): Promise<(object | null)[]> {
  const operations = call.params.structured('batch', z.array(operationShape)) ?? [];
  if (operations.length > mostOperations) {
    throw invalidParameter(
      `Too many requests in batch message. Maximum batch size is ${mostOperations}`,
    );
  }
  const own = credentialsOf(call, token);
  const withHeaders = call.params.text('include_headers') !== 'false';
  const wanted = new Set(operations.flatMap(namesUsedBy));
  const done = new Map<string, Answer>();
  const items: (object | null)[] = [];
  for (const operation of operations) {
    const failed = namesUsedBy(operation).some((name) => (done.get(name)?.status ?? 500) !== 200);
    if (failed) {
      items.push(null);
      continue;
    }
    const result = await run(call, operation, own, done);
    if (operation.name !== undefined) done.set(operation.name, result);
    const quiet =
      operation.name !== undefined &&
      wanted.has(operation.name) &&
      operation.omit_response_on_success !== false &&
      result.status === 200;
    items.push(quiet ? null : asItem(result, withHeaders));
  }
  return items;
}
