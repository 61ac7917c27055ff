// What the checks look at: the settings of this server, Meta, the database, and its own public addresses.
import type { Sql } from '#base/database';
import type { Config } from '#config';
import type { Graph } from '#meta/graph';

export interface SetupParts {
  config: Config;
  graph: Graph;
  /** Null: the embedded database is not there yet, or belongs to a server that runs. */
  sql: Sql | null;
  /** How many migrations this server knows. */
  migrations: number;
}

/** Whether Graph is Meta's own: then what is enough on one's own machine is not enough any more. */
export const isInProduction = ({ meta }: Config): boolean => !meta.simulated;
