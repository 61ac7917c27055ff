// Counts how often a database is asked, whoever asks: a statement once, a transaction once as a whole.
import type { Database } from '#base/database';
import { vi } from 'vitest';

/** What is called for it: on the embedded database the first three, on a pool of PostgreSQL's connections the last. */
const ASKED_BY = ['query', 'exec', 'transaction', 'connect'];

type Native = Record<string, () => unknown>;

/** How often it had been asked when `act` was done. */
export async function statementsOf(
  { orm }: Pick<Database, 'orm'>,
  act: () => Promise<unknown>,
): Promise<number> {
  const connection = orm.em.getDriver().getConnection() as unknown as {
    getNativeClient: () => Promise<Native>;
  };
  const native = await connection.getNativeClient();
  const spies = ASKED_BY.filter((name) => name in native).map((name) => vi.spyOn(native, name));
  try {
    await act();
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
