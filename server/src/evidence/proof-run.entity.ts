// One time a permission was put to the proof: what came of it, in human words; the calls it made point here.
import { ConnectionEntity } from '#connection/connection.entity';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** What Meta answered when a run failed, in words and in Meta's codes. */
export interface StoredProblem {
  message: string;
  wayOn: string;
  /** A path of the web, or an address at Meta; rows from before it was kept have none. */
  fixUrl?: string | null;
  metaCode: number | null;
  metaSubcode: number | null;
  traceId: string | null;
}

export const ProofRunEntity = defineEntity({
  name: 'ProofRun',
  tableName: 'proof_run',
  indexes: [{ name: 'proof_run_owner', properties: ['connectionId', 'permission', 'id'] }],
  properties: {
    /** UUIDv7: the order of ids is the order of runs. */
    id: p.uuid().primary(),
    connectionId: () =>
      p.manyToOne(ConnectionEntity).mapToPk().fieldName('connection_id').deleteRule('cascade'),
    permission: p.text(),
    at: p.datetime(),
    /** SUCCEEDED or FAILED. */
    outcome: p.text(),
    /** The result as a sentence. */
    told: p.text(),
    /** What came back, line by line. */
    lines: p.array(),
    /** Meta's id of the account it was done on. */
    accountId: p.text().nullable(),
    accountName: p.text().nullable(),
    /** Null when it succeeded, or when nothing went wrong at Meta and yet nothing was proved. */
    problem: p.json<StoredProblem>().nullable(),
  },
});

export type StoredProofRun = InferEntity<typeof ProofRunEntity>;
