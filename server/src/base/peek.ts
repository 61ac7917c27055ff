// Looks into a database without taking it into work: nothing is made, nothing is migrated, and it may be away.
import { existsSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import type { DatabaseSettings } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import type { Sql } from './sql.ts';

export interface Peeked {
  /** Rejects while PostgreSQL is away. Null: the embedded database is not there yet, or another process holds it. */
  sql: Sql | null;
  close(): Promise<void>;
}

/** How long PostgreSQL may take to let us in, in milliseconds. */
const PATIENCE_MS = 5_000;

export function peek({ url, folder }: Pick<DatabaseSettings, 'url' | 'folder'>): Promise<Peeked> {
  return url === null ? peekEmbedded(folder) : peekServer(url);
}

async function peekServer(url: string): Promise<Peeked> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  const [connected] = await Promise.allSettled([client.connect()]);
  return {
    sql: async <Row extends object>(statement: string, parameters: readonly unknown[] = []) => {
      if (connected.status === 'rejected') throw connected.reason;
      const { rows } = await client.query(statement, [...parameters]);
      return rows as Row[];
    },
    close: () => client.end(),
  };
}

async function peekEmbedded(folder: string): Promise<Peeked> {
  if (!existsSync(folder)) return NOTHING;
  const lock = await lockFolder(folder).catch(() => null);
  if (lock === null) return NOTHING;
  const pglite = new PGlite(folder);
  return {
    sql: async <Row extends object>(statement: string, parameters: readonly unknown[] = []) => {
      const { rows } = await pglite.query<Row>(statement, [...parameters]);
      return rows;
    },
    close: async () => {
      await pglite.close();
      await lock.release();
    },
  };
}

const NOTHING: Peeked = { sql: null, close: async () => {} };
