// The client to Meta's Graph: put together here, used by every verb of this room.
import { performBatch } from './batch.ts';
import { followList, readList } from './list.ts';
import { perform } from './perform.ts';
import type { Graph, GraphSettings, Wire } from './request.ts';

export type {
  BatchOutcome,
  Edge,
  Graph,
  GraphCallRecord,
  GraphRequest,
  GraphSettings,
  GraphToken,
  Listed,
  ListRequest,
  RecordCall,
  Repeat,
  WatchedCall,
} from './request.ts';

/** What the client takes from the world; the real thing where not given. */
export type Outside = Partial<Omit<Wire, 'settings' | 'record'>>;

const realWorld: Omit<Wire, 'settings' | 'record'> = {
  fetch: (input, init) => fetch(input, init),
  now: () => new Date(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

/** A client that keeps no evidence until it is bound to a recorder with `recording`. */
export function createGraph(settings: GraphSettings, outside: Outside = {}): Graph {
  return graphOn({ settings, ...realWorld, ...outside, record: () => {} });
}

function graphOn(wire: Wire): Graph {
  return {
    settings: wire.settings,
    call: (request) => perform(wire, request),
    list: (request) => readList(wire, request),
    follow: (request, first) => followList(wire, request, first),
    batch: (requests) => performBatch(wire, requests),
    recording: (record) => graphOn({ ...wire, record }),
  };
}
