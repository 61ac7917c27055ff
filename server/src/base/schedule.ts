// Work that must happen now and then, once for all processes together: whoever gets the advisory lock does it, the
// others pass. On the embedded database there is only one process.
import type { Database } from './database.ts';
import type { Log } from './log.ts';
import { sqlIn } from './sql.ts';

export interface Job {
  name: string;
  everyMs: number;
  run: () => Promise<unknown>;
}

/** Is told when a job has ended here; not when another process did it. It must not throw. */
export type WatchJob = (job: string, succeeded: boolean) => void;

/** Starts the jobs; the returned function stops them and waits for the one that runs. */
export function schedule(
  database: Database,
  log: Log,
  jobs: readonly Job[],
  watch: WatchJob = () => {},
): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const timers = jobs.map((job) =>
    setInterval(() => {
      const round = runOnce(database, job).then(
        (done) => {
          if (done) watch(job.name, true);
        },
        (error: unknown) => {
          log.error({ err: error, job: job.name }, 'a scheduled job failed');
          watch(job.name, false);
        },
      );
      running.add(round);
      void round.finally(() => running.delete(round));
    }, job.everyMs).unref(),
  );
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(running);
  };
}

/** Whether it was done here. The lock is held by a transaction, so it ends with the job even when the process dies. */
async function runOnce(database: Database, job: Job): Promise<boolean> {
  if (database.kind === 'pglite') {
    await job.run();
    return true;
  }
  return database.fork().transactional(async (em) => {
    const [row] = await sqlIn<{ taken: boolean }>(
      em as ReturnType<Database['fork']>,
      'select pg_try_advisory_xact_lock(hashtext($1)) as taken',
      [job.name],
    );
    if (row?.taken !== true) return false;
    await job.run();
    return true;
  });
}
