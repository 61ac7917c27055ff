import { expect, test } from 'vitest';
import type { RungKey, RungState } from '../gql/graphql.ts';
import { countRungs } from './rung-count.tsx';

const rungs = (...states: RungState[]) =>
  states.map((state, index) => ({ key: keys[index] ?? 'TEST_EVENT', state }));
const keys: RungKey[] = ['URL_REACHABLE', 'HANDSHAKE', 'APP_SUBSCRIBED', 'TEST_EVENT'];

const account = (subscribed: RungState, event: RungState) => ({
  rungs: [
    { key: 'ACCOUNT_SUBSCRIBED' as const, state: subscribed },
    { key: 'REAL_EVENT' as const, state: event },
  ],
});

const app = rungs('PASSED', 'PASSED', 'PASSED', 'PASSED');

test('all six rungs are climbed when every account is subscribed and one event came', () => {
  const accounts = [account('PASSED', 'PASSED'), account('PASSED', 'WAITING')];
  expect(countRungs({ rungs: app, accounts })).toEqual({ passed: 6, all: 6, failed: false });
});

test('one account that is not subscribed costs the rung', () => {
  const accounts = [account('PASSED', 'PASSED'), account('FAILED', 'WAITING')];
  expect(countRungs({ rungs: app, accounts })).toEqual({ passed: 5, all: 6, failed: true });
});

test('without an account neither of its rungs is climbed', () => {
  const waiting = rungs('PASSED', 'UNKNOWN', 'UNKNOWN', 'WAITING');
  expect(countRungs({ rungs: waiting, accounts: [] })).toEqual({
    passed: 1,
    all: 6,
    failed: false,
  });
});
