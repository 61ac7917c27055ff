// Inputs and answers of the mutations that put permissions to the proof.
import { Failure, make } from '#base/contract';
import { Repair } from '#channels/repair';
import { PermissionNames } from '#connection/grants';
import { NotConnected } from '#connection/login-types';
import { ProofRun } from '#evidence/proof-run';
import type { PermissionName } from '#meta/permissions';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Obstacle } from './obstacle.ts';
import { Permission } from './permission.ts';

@InputType({ description: 'Which permission to put to the proof, and on what.' })
export class ProvePermissionInput {
  @Field(() => PermissionNames, { description: 'Which permission.' })
  permission!: PermissionName;

  @Field(() => ID, {
    nullable: true,
    description:
      'Our id of the account to do it on, one in use; null: the first. Proofs that need no account ignore it.',
  })
  accountId?: string | null;
}

@ObjectType({ description: 'The proof ran: the run says what came of it.' })
export class ProofRan {
  @Field(() => ProofRun, { description: 'The run, with the calls it made.' })
  run!: ProofRun;

  @Field(() => Permission, { description: 'The permission after it.' })
  permission!: Permission;
}

@ObjectType({
  implements: Failure,
  description: 'Something stood in the way of the proof, so Meta was not asked.',
})
export class ProofNotPossible extends Failure {
  @Field(() => Repair, { nullable: true, description: 'The click that clears the way, if any.' })
  repair!: Repair | null;
}

@ObjectType({ description: 'A proof that did not run, and why.' })
export class ProofNotRun {
  @Field(() => PermissionNames, { description: 'Of which permission.' })
  permission!: PermissionName;

  @Field(() => String, { description: 'Why it did not run, with the way on.' })
  reason!: string;
}

@ObjectType({ description: 'All proofs that could run have run.' })
export class ProofsRan {
  @Field(() => [ProofRun], { description: 'The runs, in the order of the page.' })
  runs!: ProofRun[];

  @Field(() => [ProofNotRun], { description: 'Those that did not run, each with the reason.' })
  notRun!: ProofNotRun[];

  @Field(() => [Permission], { description: 'All nine permissions after it.' })
  permissions!: Permission[];
}

export const ProvePermissionResult = createUnionType({
  name: 'ProvePermissionResult',
  description: 'The run of a proof, or why there was none.',
  types: () => [ProofRan, NotConnected, ProofNotPossible] as const,
});

export const ProveAllResult = createUnionType({
  name: 'ProveAllResult',
  description: 'The runs of all proofs that could run, or that nobody is signed in.',
  types: () => [ProofsRan, NotConnected] as const,
});

/** An obstacle as an answer of the contract; the same request helps only after the way is clear. */
export function notPossible(obstacle: Obstacle): ProofNotPossible {
  return make(ProofNotPossible, { ...obstacle, retryable: false });
}
