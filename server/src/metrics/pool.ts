// The connections to PostgreSQL that this process holds. The embedded database has none.
import type { Database } from '#base/database';
import type { Registry } from 'prom-client';
import { showGauge } from './show-gauge.ts';

export function showPool(registry: Registry, { pool }: Pick<Database, 'pool'>): void {
  if (pool === null) return;
  showGauge(registry, 'sql_connections_open', 'Connections to PostgreSQL.', () => pool.totalCount);
  showGauge(registry, 'sql_connections_idle', 'Those that nobody uses.', () => pool.idleCount);
  showGauge(
    registry,
    'sql_waiting',
    'Statements and transactions that wait for a connection.',
    () => pool.waitingCount,
  );
}
