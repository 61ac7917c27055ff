// One operation on Graph: a request of its own, or a part of a batch.
import type { World } from '../world/world.ts';
import type { Caller } from './caller.ts';
import type { Params } from './params.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

export interface Call {
  world: World;
  method: Method;
  /** Where the caller reached us: `http://127.0.0.1:4400`. */
  origin: string;
  /** `v25.0`, always a usable one. */
  version: string;
  /** Path components behind the version. */
  path: readonly string[];
  params: Params;
  /** null = no token came with the call. */
  caller: Caller | null;
}
