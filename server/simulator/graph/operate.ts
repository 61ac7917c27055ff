// One operation, from path and parameters to JSON: node, edge, several ids, token endpoints.
import type { Call } from './call.ts';
import { GraphError, invalidParameter, missingObject, unknownAlias, unknownPath } from './error.ts';
import { requireNode } from './find-node.ts';
import type { Edge, GraphNode } from './node.ts';
import { accessToken } from './oauth/access-token.ts';
import { clientCode } from './oauth/client-code.ts';
import { debugToken } from './oauth/debug-token.ts';
import { plainSelection, parseFields, type Selection } from './select.ts';
import { projectEdge, projectNode } from './project.ts';

/** What `next` does not repeat: it gets its own token and cursor, and never a proof. */
const notRepeated = new Set([
  'access_token',
  'appsecret_proof',
  'appsecret_time',
  'limit',
  'after',
  'before',
  'method',
]);

function selectionOf(call: Call): Selection[] | null {
  const text = call.params.text('fields');
  return text === null ? null : parseFields(text);
}

function metadataOf(node: GraphNode): object {
  const fields = [...node.fields.keys()].map((name) => ({ name }));
  return { fields, type: node.type.toLowerCase(), connections: [...node.edges.keys()] };
}

function readNode(call: Call, node: GraphNode): object {
  const json = projectNode(call, node, selectionOf(call) ?? plainSelection(node.defaults), false);
  return call.params.text('metadata') === '1' ? { ...json, metadata: metadataOf(node) } : json;
}

function readEdge(call: Call, node: GraphNode, name: string, edge: Edge): object {
  if (edge.list === undefined) throw missingObject(node.id, 'GET');
  const repeat = new Map(
    call.params.entries().flatMap(([key]) => {
      const value = notRepeated.has(key) ? null : call.params.text(key);
      return value === null ? [] : [[key, value] as const];
    }),
  );
  const args = (key: string) => call.params.text(key);
  const path = `${node.id}/${name}`;
  return projectEdge(call, edge, { path, repeat, args, selections: selectionOf(call) });
}

async function onEdge(call: Call, node: GraphNode, name: string): Promise<unknown> {
  const edge = node.edges.get(name);
  if (edge === undefined) throw unknownPath(name);
  if (call.method === 'GET') return readEdge(call, node, name, edge);
  const change = call.method === 'POST' ? edge.create : edge.remove;
  if (change === undefined) throw missingObject(node.id, call.method);
  return change();
}

async function onNode(call: Call, node: GraphNode): Promise<unknown> {
  if (call.method === 'GET') return readNode(call, node);
  if (call.method === 'POST' && node.update !== null) return node.update();
  throw missingObject(node.id, call.method);
}

function several(call: Call, ids: readonly string[]): object {
  const found = ids.map((id) => {
    try {
      return [id, readNode(call, requireNode(call, id))] as const;
    } catch (error) {
      const missing = error instanceof GraphError && error.body.error_subcode === 33;
      throw missing ? unknownAlias(id) : error;
    }
  });
  return Object.fromEntries(found);
}

function onRoot(call: Call): unknown {
  const ids = call.params.list('ids');
  if (call.method === 'GET' && ids.length > 0) return several(call, ids);
  throw invalidParameter('The parameter ids or batch is required');
}

/** `/me/permissions/{name}` is an edge with its item's name behind it. */
function withItem(call: Call, edge: string, item: string): Call {
  if (edge !== 'permissions' || call.method !== 'DELETE') throw unknownPath(item);
  return { ...call, params: call.params.with([['permission', item]]) };
}

export async function operate(call: Call): Promise<unknown> {
  const [first, edge, item, ...rest] = call.path;
  if (first === undefined) return onRoot(call);
  if (first === 'oauth' && edge === 'access_token') return accessToken(call.world, call.params);
  if (first === 'oauth' && edge === 'client_code') return clientCode(call.world, call.params);
  if (first === 'debug_token') return debugToken(call);
  if (edge === undefined) return onNode(call, requireNode(call, first));
  if (rest.length > 0) throw unknownPath(rest.join('/'));
  const narrowed = item === undefined ? call : withItem(call, edge, item);
  return onEdge(narrowed, requireNode(narrowed, first), edge);
}
