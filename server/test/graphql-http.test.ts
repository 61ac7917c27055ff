// The server speaks GraphQL over HTTP as the specification has it: the official audits of graphql-http, one test each.
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stage, type Stage } from './stage.ts';

/** Apollo answers so since its version 4, so that who looks at the status alone sees the failure; we leave it at that. */
const ALWAYS_400 = 'what is refused before it runs is answered 400, in application/json too';
const POST_ONLY = 'operations come by POST only; GET is the explorer';

/** What is not so here, and why. What passes may not stand here. */
const EXCEPTIONS: Record<string, string> = {
  '5A70': POST_ONLY,
  D6D5: POST_ONLY,
  '6A70': POST_ONLY,
  '572B': ALWAYS_400,
  FDE2: ALWAYS_400,
  '7B9B': ALWAYS_400,
};

let it_: Stage;
beforeAll(async () => {
  it_ = await stage();
});
afterAll(() => it_.close());

const audits = serverAudits({ url: () => `${it_.url}/graphql` });

test.each(audits)('$id $name', async ({ id, name, fn }) => {
  const result = await fn();
  const reason = result.status === 'ok' ? null : result.reason;
  const isException = id in EXCEPTIONS;
  expect(isException && name.startsWith('MUST')).toBe(false);
  // The reason stands on both sides only so that a failure tells it.
  expect({ isException, reason }).toEqual({ isException: reason !== null, reason });
});

test('every exception is an audit that exists', () => {
  const ids = audits.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(50);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(EXCEPTIONS)));
});
