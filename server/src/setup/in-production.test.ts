import { expect, it } from 'vitest';
import { readConfig } from '#config';
import { scriptedMeta } from '../meta/scripted-meta.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkDatabase } from './check-database.ts';
import { checkDoors } from './check-doors.ts';
import type { SetupParts } from './parts.ts';

/** A server that speaks to Meta itself; nothing answers at port 9. */
const partsOf = (environment: Record<string, string>): SetupParts => ({
  config: readConfig({
    META_APP_ID: '1001',
    META_APP_SECRETS: '0123456789abcdef0123456789abcdef',
    META_VERIFY_TOKENS: 'word',
    MASTER_KEYS: `one:${Buffer.alloc(32, 7).toString('base64')}`,
    SERVER_URL: 'http://127.0.0.1:9',
    WEB_URL: 'http://127.0.0.1:9',
    ...environment,
  }),
  graph: scriptedMeta([]).graph,
  sql: null,
  migrations: 1,
});

const stateOf = (checks: { key: string; state: string }[], key: string) =>
  checks.find((check) => check.key === key)?.state;

it('HTTPS is no matter of taste any more: addresses, redirect and cookie fail without it', async () => {
  const found = [...(await checkAddresses(partsOf({}))), ...checkDoors(partsOf({}))];
  for (const key of ['SERVER_URL', 'WEB_URL', 'REDIRECT_URI', 'SESSION_COOKIE']) {
    expect(stateOf(found, key)).toBe('FAILED');
  }
  const encrypted = partsOf({ SERVER_URL: 'https://127.0.0.1:9', WEB_URL: 'https://127.0.0.1:9' });
  const mended = [...(await checkAddresses(encrypted)), ...checkDoors(encrypted)];
  for (const key of ['SERVER_URL', 'WEB_URL', 'SESSION_COOKIE']) {
    expect(stateOf(mended, key)).toBe('PASSED');
  }
  expect(stateOf(mended, 'REDIRECT_URI')).toBe('UNKNOWN');
});

it('an open explorer and missing operator keys are warned of, and the variables named', () => {
  const open = checkDoors(partsOf({ GRAPHQL_EXPLORER: 'on', GRAPHQL_INTROSPECTION: 'on' }));
  expect(open).toContainEqual(
    expect.objectContaining({
      key: 'EXPLORER',
      state: 'WARNING',
      told: 'On for everybody: GRAPHQL_INTROSPECTION, GRAPHQL_EXPLORER.',
    }),
  );
  expect(stateOf(open, 'OPERATOR_KEYS')).toBe('WARNING');
  expect(open.find(({ key }) => key === 'ENVIRONMENT')?.told).toContain(
    'Left out: DATABASE_URL, META_LOGIN_CONFIG_ID, OPERATOR_KEYS.',
  );
  expect(stateOf(checkDoors(partsOf({})), 'EXPLORER')).toBe('PASSED');
});

it('strangers who may ask anything are warned of; that nobody could log in is a failure', () => {
  const state = (environment: Record<string, string>) =>
    stateOf(checkDoors(partsOf(environment)), 'TRUSTED_DOCUMENTS');
  expect(state({})).toBe('WARNING');
  expect(state({ GRAPHQL_ONLY_TRUSTED: 'on' })).toBe('FAILED');
  const known = { GRAPHQL_TRUSTED_DOCUMENTS: 'web/app/gql/persisted-documents.json' };
  expect(state({ ...known, GRAPHQL_ONLY_TRUSTED: 'on' })).toBe('PASSED');
});

it('a configuration of Login for Business must be compared by hand', () => {
  const checks = checkDoors(partsOf({ META_LOGIN_CONFIG_ID: '9090' }));
  expect(stateOf(checks, 'LOGIN_FLOW')).toBe('UNKNOWN');
});

it('a database that is away, too old, or embedded is told apart, and so is a key named twice', async () => {
  const state = async (sql: SetupParts['sql'], environment = {}, key = 'DATABASE') =>
    stateOf(await checkDatabase({ ...partsOf(environment), sql }), key);
  const answering = (version: number) => async () =>
    [{ version, migrated: 1, closed: 0 }] as never[];
  const away = async () => {
    throw new Error('away');
  };
  const url = { DATABASE_URL: 'postgresql://somewhere/crm' };
  expect(await state(null)).toBe('UNKNOWN');
  expect(await state(away, url)).toBe('FAILED');
  expect(await state(away, url, 'MASTER_KEYS')).toBe('UNKNOWN');
  expect(await state(answering(140_000), url)).toBe('FAILED');
  expect(await state(answering(150_000), url)).toBe('PASSED');
  expect(await state(answering(170_000))).toBe('WARNING');
  const one = `one:${Buffer.alloc(32, 7).toString('base64')}`;
  const twice = { MASTER_KEYS: `${one},${one}` };
  expect(await state(answering(170_000), twice, 'MASTER_KEYS')).toBe('FAILED');
});
