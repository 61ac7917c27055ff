// Writes a run with all that follows from it: the evidence, what the answer changes here, and whether the token died.
import type { Database, EntityManager } from '#base/database';
import { holdConnection } from '#channels/hold-connection';
import { noteTrouble } from '#connection/note-trouble';
import { recordRun } from '#evidence/record-run';
import { PasswordChanged, RevokedToken } from '#meta/errors';
import type { Ran } from './run-proof.ts';

/** The run's id; null when the person has meanwhile deleted their data: then nothing is written. */
export function keepRun(
  database: Database,
  connectionId: string,
  { run, keep, error }: Ran,
): Promise<string | null> {
  return database.fork().transactional(async (inner) => {
    const transaction = inner as unknown as EntityManager;
    if (!(await holdConnection(transaction, connectionId))) return null;
    const id = await recordRun(transaction, { connectionId, ...run });
    await keep?.(transaction, connectionId, run.at);
    if (concernsThePerson({ run, error })) await noteTrouble(transaction, connectionId, error);
    return id;
  });
}

/** A Page's token may die alone (a lost role); a changed password or a removed app ends the person's own with it. */
function concernsThePerson({ run, error }: Pick<Ran, 'run' | 'error'>): boolean {
  const failed = run.calls.findLast((call) => !call.succeeded);
  const endsAll = error instanceof PasswordChanged || error instanceof RevokedToken;
  return endsAll || failed?.tokenKind !== 'PAGE';
}
