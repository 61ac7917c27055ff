// Far reads on a primary and a streaming replica of our own: only where PostgreSQL is installed, and only with the suite that runs on it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCluster, type Cluster } from '../../scripts/cluster.ts';
import { startReplica, type Replica } from '../../scripts/replica.ts';
import { onPostgres, openTestDatabase } from '../../test/databases.ts';
import { openDatabase, type Database } from './database.ts';
import { sqlFar } from './far-read.ts';
import { sqlIn } from './sql.ts';

/** Whether the database that answered is a replica. */
const WHO = 'select pg_is_in_recovery() as replica, (select count(*)::int from written) as seen';
type Answer = { replica: boolean; seen: number };

describe('a far read without replicas', () => {
  it('is answered by the one database there is', async () => {
    const database = await openTestDatabase();
    const rows = await sqlFar(database.fork(), 'select $1::int + 1 as sum', [1]);
    await database.close();
    expect(rows).toEqual([{ sum: 2 }]);
  });
});

describe.runIf(onPostgres)('a far read with a replica', () => {
  let primary: Cluster;
  let replica: Replica;
  let database: Database;
  const ask = async (): Promise<Answer | undefined> =>
    (await sqlFar<Answer>(database.fork(), WHO))[0];
  const write = () => database.sql('insert into written default values');
  const onReplica = async (statement: string) => {
    const connection = database.orm.em.getDriver().getConnection('read');
    await connection.execute(statement);
  };
  /** A replica that failed is left alone for seconds; another process knows nothing of that. */
  const reopen = async () => {
    await database.close();
    database = await open();
  };
  const open = () =>
    openDatabase({
      url: primary.url,
      replicaUrls: [replica.url],
      folder: '',
      entities: [],
      migrations: [],
    });

  beforeAll(async () => {
    const started = await startCluster();
    if (started === null) throw new Error('No PostgreSQL is installed here.');
    primary = started;
    replica = await startReplica(primary, ['fsync=off']);
    database = await open();
    await database.sql('create table written (id int generated always as identity)');
  }, 60_000);
  afterAll(async () => {
    await database.close();
    replica.stop();
    primary.stop();
  });

  it('is answered by the replica, and sees what was written the moment before, every time', async () => {
    await reopen();
    for (let written = 1; written <= 50; written += 1) {
      await write();
      expect(await ask()).toEqual({ replica: true, seen: written });
    }
  });

  it('stays with the primary in a transaction', async () => {
    await database.fork().transactional(async (em) => {
      await sqlIn(em as ReturnType<Database['fork']>, 'insert into written default values');
      const [seen] = await sqlFar<Answer>(em as ReturnType<Database['fork']>, WHO);
      expect(seen).toEqual({ replica: false, seen: 51 });
    });
  });

  it('goes to the primary while the replica is behind, and not a row is missing', async () => {
    await onReplica('select pg_wal_replay_pause()');
    await write();
    expect(await ask()).toEqual({ replica: false, seen: 52 });
    await onReplica('select pg_wal_replay_resume()');
    expect(await ask(), 'it is left alone for a while').toMatchObject({ replica: false });
    await reopen();
    expect(await ask()).toEqual({ replica: true, seen: 52 });
  });

  it('goes to the primary when the replica is promoted or gone', async () => {
    replica.promote();
    await write();
    expect(await ask()).toEqual({ replica: false, seen: 53 });
    await reopen();
    replica.halt('immediate');
    expect(await ask()).toEqual({ replica: false, seen: 53 });
  });

  it('lets a process start while the replica is gone', async () => {
    await reopen();
    expect(await ask()).toEqual({ replica: false, seen: 53 });
  });
});
