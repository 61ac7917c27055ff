// A node of the graph as one caller sees it: fields that are read on demand, edges that lead on.

/** Absent (omitted), plain JSON, or another node. */
export type FieldValue = unknown;
export type Row = GraphNode | Readonly<Record<string, unknown>>;
/** Arguments of an edge: of the call, or chained in `fields=accounts.limit(2)`. */
export type Args = (name: string) => string | null;

export interface Edge {
  /** A list with cursors. */
  list?: (args: Args) => readonly Row[];
  /** Defaults of the rows where they differ from the node's own. */
  create?: () => unknown;
  remove?: () => unknown;
}

interface NodeParts {
  id: string;
  /** Meta's name of the type, as its errors say it: `Page`. */
  type: string;
  defaults: readonly string[];
  fields: Record<string, (nested: boolean) => FieldValue>;
  edges?: Record<string, Edge>;
  update?: () => unknown;
}

export class GraphNode {
  readonly id: string;
  readonly type: string;
  readonly defaults: readonly string[];
  readonly fields: ReadonlyMap<string, (nested: boolean) => FieldValue>;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly update: (() => unknown) | null;

  constructor(parts: NodeParts) {
    this.id = parts.id;
    this.type = parts.type;
    this.defaults = parts.defaults;
    this.fields = new Map(Object.entries(parts.fields));
    this.edges = new Map(Object.entries(parts.edges ?? {}));
    this.update = parts.update ?? null;
  }
}

export const success = { success: true } as const;

/** Graph's way to write a moment. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, '+0000');
}
