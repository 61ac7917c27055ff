// A streaming replica of a cluster of our own, on the same machine: read-only, until the primary is gone and it is promoted.
import { join } from 'node:path';
import { asPostgres, describeCluster, type Cluster } from './cluster.ts';

export interface Replica extends Cluster {
  /** Makes it a primary of its own; returns when it takes writes. */
  promote(): void;
}

/** Copies the primary while it runs and follows it from there. */
export async function startReplica(
  { url, binaries }: Cluster,
  settings: readonly string[] = [],
): Promise<Replica> {
  const replica = await describeCluster(binaries, settings);
  // -R writes standby.signal, and how the primary is reached, into the new folder.
  const copy = [join(binaries, 'pg_basebackup'), '-D', replica.data, '-d', url, '-R'];
  asPostgres([...copy, '-X', 'stream', '--checkpoint=fast']);
  replica.resume();
  const promote = [join(binaries, 'pg_ctl'), '-D', replica.data, '-w', 'promote'];
  return { ...replica, promote: () => asPostgres(promote) };
}
