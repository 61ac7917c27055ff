import { ConnectionEntity } from '#connection/connection.entity';
import { GrantEntity } from '#connection/grant.entity';
import { GraphCallEntity } from '#evidence/graph-call.entity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import type { Database } from './database.ts';
import { readRows } from './read-rows.ts';

const RITA = '01938f3e-0000-7000-8000-000000000001';
const AT = new Date('2026-11-27T10:00:00.123Z');

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  const em = database.fork();
  await em.insert(ConnectionEntity, {
    id: RITA,
    metaUserId: '7001',
    displayName: 'Rita',
    connectedAt: AT,
  });
  await em.insertMany(GrantEntity, [
    { connectionId: RITA, permission: 'a', status: 'GRANTED', targetIds: ['1', '2'] },
    { connectionId: RITA, permission: 'b', status: 'DECLINED', targetIds: null },
  ]);
  await em.insert(GraphCallEntity, {
    id: RITA,
    connectionId: RITA,
    at: AT,
    method: 'GET',
    pathTemplate: '/me',
    permissions: ['x', 'y z'],
    succeeded: true,
    durationMs: 3,
    tokenKind: 'USER',
    apiVersion: 'v1',
  });
});
afterAll(() => database.close());

/** One read alone is sent as it is, two in company answer with JSON. */
test.each([1, 2])(
  '%i at a time read what stands in the tables, as the entity types it',
  async (times) => {
    const em = database.fork();
    const all = <Row>(read: () => Promise<Row>) =>
      Promise.all(Array.from({ length: times }, read)).then(([first]) => first);
    const grants = await all(() => readRows(em, GrantEntity, 'order by permission desc', []));
    expect(grants).toEqual([
      { connectionId: RITA, permission: 'b', status: 'DECLINED', targetIds: null },
      { connectionId: RITA, permission: 'a', status: 'GRANTED', targetIds: ['1', '2'] },
    ]);
    const calls = await all(() => readRows(em, GraphCallEntity, 'where id = $1', [RITA]));
    expect(calls).toMatchObject([
      { at: AT, permissions: ['x', 'y z'], succeeded: true, durationMs: 3, metaCode: null },
    ]);
    const people = await all(() => readRows(em, ConnectionEntity, 'where id = $1', [RITA]));
    expect(people).toMatchObject([{ connectedAt: AT, tokenExpiresAt: null, displayName: 'Rita' }]);
  },
);

test('the rows are nobody’s to write back: a change to one stays with whoever made it', async () => {
  const em = database.fork();
  const [person] = await readRows(em, ConnectionEntity, 'where id = $1', [RITA]);
  Object.assign(person ?? {}, { displayName: 'Another' });
  await em.flush();
  const [again] = await readRows(em, ConnectionEntity, 'where id = $1', [RITA]);
  expect(again?.displayName).toBe('Rita');
});
