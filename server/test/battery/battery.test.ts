// The product's client to Meta, once against the simulator and once against the documented answers: the same expectations.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MetaSimulator } from '../../simulator/index.ts';
import { assetCases } from './asset-cases.ts';
import { errorCases } from './error-cases.ts';
import { loginCases } from './login-cases.ts';
import { proofCases } from './proof-cases.ts';
import { documentedMeta, openSimulator, simulatedMeta } from './metas.ts';

const cases = [...loginCases, ...assetCases, ...proofCases, ...errorCases];

describe('the documented Meta', () => {
  test.each(cases)('$name', async ({ answer, act, expected }) => {
    const meta = documentedMeta(answer);
    expect(await act(meta)).toMatchObject(expected(meta.at));
  });
});

describe('the simulated Meta', () => {
  let simulator: MetaSimulator;
  beforeEach(async () => {
    simulator = await openSimulator();
  });
  afterEach(() => simulator.close());

  test.each(cases)('$name', async ({ arrange, decline = [], act, expected }) => {
    const meta = await simulatedMeta(simulator, { decline });
    await arrange?.(simulator, meta);
    expect(await act(meta)).toMatchObject(expected(meta.at));
  });
});
