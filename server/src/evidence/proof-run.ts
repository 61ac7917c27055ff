// A run of a proof, as the contract shows it: the result in human words, and the calls it made.
import { make, Node } from '#base/contract';
import { connectionOf } from '#base/page';
import { PermissionNames } from '#connection/grants';
import type { MetaError } from '#meta/errors';
import type { PermissionName } from '#meta/permissions';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EvidenceCall } from './evidence-call.ts';
import type { StoredProblem, StoredProofRun } from './proof-run.entity.ts';

export const ProofOutcome = { SUCCEEDED: 'SUCCEEDED', FAILED: 'FAILED' } as const;
export type ProofOutcome = keyof typeof ProofOutcome;

registerEnumType(ProofOutcome, {
  name: 'ProofOutcome',
  description: 'What came of a run of a proof.',
  valuesConfig: {
    SUCCEEDED: { description: 'A call that needed the permission succeeded and showed it in use.' },
    FAILED: { description: 'Meta refused, or the answer showed nothing of the permission.' },
  },
});

@ObjectType({ description: 'What Meta answered when something failed, in words and in codes.' })
export class MetaProblem {
  @Field(() => String, { description: 'What happened, as a plain sentence.' })
  message!: string;

  @Field(() => String, { description: 'What to do about it, as a plain sentence.' })
  wayOn!: string;

  /** Here as a path of the web, or an address elsewhere; `ProblemResolver` shows it as a whole address. */
  @Field(() => String, {
    nullable: true,
    description: 'Address of the page where the way on begins: here, or at Meta.',
  })
  fixUrl?: string | null;

  @Field(() => Int, { nullable: true, description: 'Meta’s error code.' })
  metaCode!: number | null;

  @Field(() => Int, { nullable: true, description: 'Meta’s error subcode.' })
  metaSubcode!: number | null;

  @Field(() => String, { nullable: true, description: 'Meta’s trace id, for a support case.' })
  traceId!: string | null;
}

@ObjectType({ implements: Node, description: 'One time a permission was put to the proof.' })
export class ProofRun extends Node {
  @Field(() => PermissionNames, { description: 'Which permission.' })
  permission!: PermissionName;

  @Field(() => GraphQLDateTime, { description: 'When, UTC.' })
  at!: Date;

  @Field(() => ProofOutcome, { description: 'What came of it.' })
  outcome!: ProofOutcome;

  @Field(() => String, { description: 'The result as a sentence.' })
  told!: string;

  @Field(() => [String], { description: 'What came back, line by line, in human words.' })
  lines!: string[];

  @Field(() => String, { nullable: true, description: 'The account it was done on.' })
  accountName!: string | null;

  @Field(() => MetaProblem, { nullable: true, description: 'What Meta said, when it refused.' })
  problem!: MetaProblem | null;

  @Field(() => [EvidenceCall], { description: 'The calls it made, oldest first.' })
  calls!: EvidenceCall[];
}

const runs = connectionOf(() => ProofRun, 'ProofRun', 'Runs of a proof, newest first.');
export const { Connection: ProofRunConnection, show: showRuns } = runs;
export type ProofRunConnection = InstanceType<typeof ProofRunConnection>;

/** A stored run with its calls, as the contract shows it. */
export function showRun(run: StoredProofRun, calls: readonly EvidenceCall[]): ProofRun {
  const problem = run.problem ?? null;
  return make(ProofRun, {
    id: run.id,
    permission: run.permission as PermissionName,
    at: run.at,
    outcome: run.outcome as ProofOutcome,
    told: run.told,
    lines: [...run.lines],
    accountName: run.accountName ?? null,
    problem: problem === null ? null : make(MetaProblem, problem),
    calls: [...calls],
  });
}

/** What Meta said, as it is stored with a run. */
export function problemOf(error: MetaError): StoredProblem {
  return {
    message: error.sentence,
    wayOn: error.wayOn,
    fixUrl: error.fixUrl,
    metaCode: error.code,
    metaSubcode: error.subcode,
    traceId: error.traceId,
  };
}
