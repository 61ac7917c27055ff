// One question of the battery: asked of both Metas, expected alike.
import { readMe } from '#meta/read-me';
import { failureOf, type Reply } from '#meta/scripted-meta';
import { expect } from 'vitest';
import type { MetaSimulator } from '../../simulator/index.ts';
import type { Facts, Meta } from './metas.ts';

export interface Case {
  name: string;
  /** What the documented Meta answers to every request of the case. */
  answer: Reply;
  /** Brings the simulator into the same situation, after the login. */
  arrange?: (simulator: MetaSimulator, meta: Meta) => unknown;
  decline?: string[];
  act: (meta: Meta) => Promise<unknown>;
  expected: (at: Facts) => object;
}

/** Asks who the person is, which must fail. */
export const askMe = ({ graph, at }: Meta) => failureOf(readMe(graph, at.user));

/** Every refusal has Meta's trace. */
export const traced: object = { traceId: expect.stringMatching(/^A/) };
