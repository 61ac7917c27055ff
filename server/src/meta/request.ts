// What one Graph call is made of, what it leaves behind, and the client every verb of this room speaks to.
import type { z } from 'zod';
import type { MetaError } from './errors.ts';
import type { PermissionName } from './permissions.ts';

/** Where Meta is and who we are there. `graphUrl` and `dialogUrl` are bare addresses without a version, e.g. `https://graph.facebook.com` and `https://www.facebook.com`. */
export interface GraphSettings {
  graphUrl: string;
  dialogUrl: string;
  /** `v25.0` */
  version: string;
  appId: string;
  appSecret: string;
  /** Milliseconds for one attempt, from the first byte sent to the last byte read. */
  timeoutMs: number;
  /** A Facebook Login for Business configuration; null for plain Facebook Login. */
  loginConfigId: string | null;
}

export interface GraphToken {
  value: string;
  kind: 'USER' | 'PAGE' | 'APP' | 'SYSTEM_USER';
}

export type GraphMethod = 'GET' | 'POST' | 'DELETE';

/** The evidence one attempt leaves: never an id in the path, never a token. */
export interface GraphCallRecord {
  at: Date;
  method: GraphMethod;
  /** `/{page}/subscribed_apps` */
  pathTemplate: string;
  accountId: string | null;
  permissions: PermissionName[];
  /** Null when no answer came. */
  httpStatus: number | null;
  metaCode: number | null;
  metaSubcode: number | null;
  durationMs: number;
  traceId: string | null;
  tokenKind: GraphToken['kind'];
  /** The version that answered, where Meta says it; else the one asked for. */
  apiVersion: string;
  succeeded: boolean;
  /** 1 for the first try. */
  attempt: number;
  /** How full the fullest of Meta's call allowances is; null when Meta says nothing. */
  usagePercent: number | null;
}

/** Receives one record an attempt, at once. It must not throw. */
export type RecordCall = (call: GraphCallRecord) => void;

/** One attempt as whoever watches over this process is told of it. */
export interface WatchedCall extends GraphCallRecord {
  /** Which kind of MetaError it ended in; null: in none. */
  failure: string | null;
}

/**
 * When the same request may be sent once more: `always` (reading it twice does no harm), `refused` (only after Meta answered
 * that it did nothing: what got lost on the way may have been done), `never` (a message would arrive twice).
 */
export type Repeat = 'always' | 'refused' | 'never';

export interface GraphRequest<T> {
  method: GraphMethod;
  /** A template, `/{page}/subscribed_apps`; its places are filled from `ids`. */
  path: string;
  ids?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON; inside a batch as a form, as Meta wants it there. */
  body?: Readonly<Record<string, unknown>>;
  /** Null: the call proves itself by the app's secret in its parameters (code exchange). */
  token: GraphToken | null;
  /** The permissions the call needs. */
  permissions: readonly PermissionName[];
  /** Which of them this answer really showed in use; all of them when not given. An omitted field proves nothing. */
  exercised?: (value: T) => readonly PermissionName[];
  /** The Page, number or WhatsApp account it is about, for the evidence. */
  accountId?: string;
  shape: z.ZodType<T>;
  /** `always` for GET and DELETE, `never` for POST, when not given. */
  repeat?: Repeat;
}

/** A request for a list: `shape` is that of one item, `exercised` looks at the items of one page. */
export interface ListRequest<T> extends Omit<GraphRequest<T>, 'exercised' | 'method'> {
  exercised?: (items: readonly T[]) => readonly PermissionName[];
}

/** One page of a list as Graph answers it, nested or not (docs/graph-api/results). */
export interface Edge<T> {
  data: T[];
  paging?: { next?: string | undefined } | undefined;
}

/** A whole list and how many pages were fetched for it. */
export interface Listed<T> {
  items: T[];
  requests: number;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; error: MetaError };
export type BatchOutcome<T = unknown> = Outcome<T>;

/**
 * The one client. Every method throws a MetaError child and nothing else for what can go wrong at Meta or on the way, follows
 * no redirect, speaks to no other origin than `settings.graphUrl`, and leaves one record an attempt (in a batch: an operation).
 */
export interface Graph {
  call<T>(request: GraphRequest<T>): Promise<T>;
  /** All pages, to the end. */
  list<T>(request: ListRequest<T>): Promise<Listed<T>>;
  /** The pages after `first`, which came nested in another answer; `items` includes those of `first`, `requests` counts only new ones. */
  follow<T>(request: ListRequest<T>, first: Edge<T>): Promise<Listed<T>>;
  /** Any number of operations, 50 a round trip, each with its own outcome, in the order given. */
  batch<T>(requests: ReadonlyArray<GraphRequest<T>>): Promise<Array<BatchOutcome<T>>>;
  /** The same client, bound to another recorder. */
  recording(record: RecordCall): Graph;
  readonly settings: GraphSettings;
}

/** What the client needs of the world around it, and its settings: the inside of a Graph. */
export interface Wire {
  settings: GraphSettings;
  fetch: typeof fetch;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  random: () => number;
  record: RecordCall;
  /** Is told of every attempt, whoever records it; it must not throw. */
  watch?: (call: WatchedCall) => void;
}
