// What a supervisor asks: is the process alive, and can it do its work.
import type { FastifyInstance } from 'fastify';
import type { Database } from './database.ts';
import { TemporarilyUnavailable } from './errors.ts';

/** GET /healthz knows the process only, so that a database that is away does not get a healthy process killed. */
export function healthRoute(database: Database) {
  return async (http: FastifyInstance): Promise<void> => {
    http.get('/healthz', () => ({ alive: true }));
    http.get('/readyz', async () => {
      await database.sql('select 1').catch((error: unknown) => {
        throw new TemporarilyUnavailable('the database does not answer', { cause: error });
      });
      return { ready: true };
    });
  };
}
