// Turns a node into JSON by a selection: nested nodes, nested edges with their own paging, `id` always.
import type { Call } from './call.ts';
import { unknownField } from './error.ts';
import { type Args, type Edge, GraphNode, type Row } from './node.ts';
import { pageThrough } from './page-through.ts';
import { plainSelection, type Selection } from './select.ts';

type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Plain JSON cut down to the names in the braces; a `data` envelope is looked through. */
function cut(value: unknown, children: readonly Selection[] | null): unknown {
  if (children === null) return value;
  if (Array.isArray(value)) return value.map((one) => cut(one, children));
  if (!isRecord(value)) return value;
  if ('data' in value) return { ...value, data: cut(value.data, children) };
  const kept = children.filter((child) => child.name in value);
  return Object.fromEntries(
    kept.map((child) => [child.name, cut(value[child.name], child.children)]),
  );
}

function projectField(call: Call, value: unknown, selection: Selection): unknown {
  if (!(value instanceof GraphNode)) return cut(value, selection.children);
  return projectNode(call, value, selection.children ?? [], true);
}

function nestedEdge(call: Call, node: GraphNode, edge: Edge, selection: Selection): unknown {
  const args: Args = (name) => selection.args.get(name) ?? null;
  const repeat = new Map(
    [...selection.args].filter(([name]) => !['limit', 'after', 'before', 'as'].includes(name)),
  );
  if (selection.inner !== null) repeat.set('fields', selection.inner);
  return projectEdge(call, edge, {
    path: `${node.id}/${selection.name}`,
    repeat,
    args,
    selections: selection.children,
  });
}

export interface EdgeView {
  path: string;
  repeat: ReadonlyMap<string, string>;
  args: Args;
  selections: readonly Selection[] | null;
}

export function projectEdge(call: Call, edge: Edge, view: EdgeView): Json {
  const { rows, paging } = pageThrough(call, edge.list?.(view.args) ?? [], view, view.args);
  const data = rows.map((row) => projectRow(call, row, view.selections));
  return paging === null ? { data } : { data, paging };
}

function projectRow(call: Call, row: Row, selections: readonly Selection[] | null): unknown {
  if (!(row instanceof GraphNode)) return cut(row, selections);
  return projectNode(call, row, selections ?? plainSelection(row.defaults), true);
}

export function projectNode(
  call: Call,
  node: GraphNode,
  selections: readonly Selection[],
  nested: boolean,
): Json {
  const found: Json = {};
  for (const selection of selections) {
    const value = readSelection(call, node, selection, nested);
    if (value !== undefined) found[selection.alias ?? selection.name] = value;
  }
  if (!('id' in found) && node.id !== '') found.id = node.id;
  return found;
}

function readSelection(
  call: Call,
  node: GraphNode,
  selection: Selection,
  nested: boolean,
): unknown {
  if (selection.name === 'id') return node.id;
  const field = node.fields.get(selection.name);
  if (field !== undefined) {
    const value = field(nested);
    return value === undefined ? undefined : projectField(call, value, selection);
  }
  const edge = node.edges.get(selection.name);
  if (edge?.list === undefined) throw unknownField(selection.name, node.type);
  return nestedEdge(call, node, edge, selection);
}
