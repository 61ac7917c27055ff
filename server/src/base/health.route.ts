// What a supervisor and a load balancer ask: is the process alive, and can it do its work.
//
// States of the work: ready → not ready (the database does not answer, or a migration that this build needs is not
// applied, as after an older backup was put in place) → ready again; and stopping, which is for good: said from the first
// moment of a stop, so that a load balancer that asks leads nobody here any more before the door closes.
import type { Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { FastifyInstance } from 'fastify';
import type { Database } from './database.ts';
import { createFindPending } from './find-pending.ts';

export interface HealthParts {
  database: Database;
  /** All that this build needs. */
  migrations: readonly Constructor<Migration>[];
  /** Aborted when the stop begins. */
  stopping: AbortSignal;
}

/** GET /healthz knows the process only, so that a database that is away does not get a healthy process killed. */
export function healthRoute(parts: HealthParts) {
  const findTrouble = createFindTrouble(parts);
  return async (http: FastifyInstance): Promise<void> => {
    http.get('/healthz', () => ({ alive: true }));
    http.get('/readyz', async (request, reply) => {
      const reason = await findTrouble();
      if (reason === null) return { ready: true };
      request.log.warn({ id: request.id, reason }, 'not ready');
      return reply.code(503).header('retry-after', '1').send({ ready: false, reason });
    });
  };
}

/** A sentence, or null when there is none. */
function createFindTrouble({ database, migrations, stopping }: HealthParts) {
  const findPending = createFindPending(database, migrations);
  return async (): Promise<string | null> => {
    if (stopping.aborted) return 'The server is stopping.';
    try {
      const pending = await findPending();
      if (pending.length === 0) return null;
      return `Migrations that this build needs are not applied: ${pending.join(', ')}. Restart the server: it migrates when it starts.`;
    } catch {
      return 'The database does not answer.';
    }
  };
}
