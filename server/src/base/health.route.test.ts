import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from '../../test/stage.ts';

describe('what a load balancer is told', () => {
  let it_: Stage;
  beforeAll(async () => {
    it_ = await stage({ STOP_DELAY_MS: '1500' });
  });
  afterAll(() => it_.close());
  const ask = (path: string) => it_.app.http.inject(path);

  it('is that it lives and is ready, while the database answers and is up to date', async () => {
    expect((await ask('/healthz')).json()).toEqual({ alive: true });
    expect((await ask('/readyz')).json()).toEqual({ ready: true });
  });

  it('is which migration of this build is missing, until it is there', async () => {
    const { sql } = it_.app.database;
    const name = '20261127-keys';
    await sql('update mikro_orm_migrations set name = $2 where name = $1', [name, `not ${name}`]);
    const answer = await ask('/readyz');
    await sql('update mikro_orm_migrations set name = $1 where name = $2', [name, `not ${name}`]);
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({
      ready: false,
      reason: expect.stringMatching(
        /^Migrations that this build needs are not applied: 20261127-keys\./,
      ),
    });
    expect((await ask('/readyz')).statusCode).toBe(200);
  });

  it('does not mind a migration of a newer build', async () => {
    const { sql } = it_.app.database;
    await sql(`insert into mikro_orm_migrations (name) values ('20990101-newer')`);
    expect((await ask('/readyz')).statusCode).toBe(200);
    await sql(`delete from mikro_orm_migrations where name = '20990101-newer'`);
  });

  it('is that the database is away, while the process lives on', async () => {
    const { sql } = it_.app.database;
    await sql('alter table mikro_orm_migrations rename to migrations_away');
    const [ready, alive] = [await ask('/readyz'), await ask('/healthz')];
    await sql('alter table migrations_away rename to mikro_orm_migrations');
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ ready: false, reason: 'The database does not answer.' });
    expect(alive.statusCode).toBe(200);
  });

  it('is that a stop has begun, while requests are still answered', async () => {
    const closed = it_.restart();
    const ready = await fetch(`${it_.url}/readyz`);
    const still = await fetch(`${it_.url}/healthz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ ready: false, reason: 'The server is stopping.' });
    expect(still.status).toBe(200);
    await closed;
    expect((await fetch(`${it_.url}/readyz`)).status).toBe(200);
  });
});
