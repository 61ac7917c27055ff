// Load from a second process, so that it has a core of its own.
import { fork } from 'node:child_process';
import type { Source } from './source.ts';

export interface Order {
  readonly host: string;
  readonly port: number;
  readonly connections: number;
  readonly durationMs: number;
  readonly source: Source;
  /** Whether the numbers of the requests answered 2xx are wanted. */
  readonly numbers: boolean;
  /** How long a connection rests before its next request; not at all unless told. */
  readonly restMs?: number;
}

export interface LoadResult {
  /** Requests answered 2xx a second. */
  readonly perSecond: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** How many answers had which status; 0: the connection broke. */
  readonly byStatus: Readonly<Record<number, number>>;
  /** Numbers of the requests answered 2xx, when they were asked for. */
  readonly accepted: readonly number[];
}

export type Told = { kind: 'ready' } | { kind: 'done'; result: LoadResult };

export type Load = Pick<Order, 'port' | 'source'> & Partial<Order>;

/** 64 connections for five seconds unless told otherwise. */
const USUAL = { host: '127.0.0.1', connections: 64, durationMs: 5_000, numbers: false };

/**
 * Resolves when the load is over. Rejects when the process ends before.
 * @param whenBegun is called when everything is made and the clock runs.
 */
export function applyLoad(load: Load, whenBegun: () => void = () => {}): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('process.ts', import.meta.url), { serialization: 'advanced' });
    child.on('message', (told: Told) => {
      if (told.kind === 'ready') {
        child.send('go');
        whenBegun();
      } else resolve(told.result);
    });
    child.once('exit', (code) => reject(new Error(`The load ended with code ${code}.`)));
    child.send({ ...USUAL, ...load } satisfies Order);
  });
}
