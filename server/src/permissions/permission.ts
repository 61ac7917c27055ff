// A permission as the contract shows it: why it is asked for, how it is shown in use, and what was recorded of it.
import type { AskedPage, FoundPage } from '#base/page';
import { GrantStatus, PermissionNames } from '#connection/grants';
import { EvidenceCall } from '#evidence/evidence-call';
import { ProofRun } from '#evidence/proof-run';
import type { PermissionName } from '#meta/permissions';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const ProofState = {
  VERIFIED: 'VERIFIED',
  FAILED: 'FAILED',
  NOT_RUN: 'NOT_RUN',
  NOT_GRANTED: 'NOT_GRANTED',
} as const;
export type ProofState = keyof typeof ProofState;

registerEnumType(ProofState, {
  name: 'ProofState',
  description: 'How far the proof of a permission has come.',
  valuesConfig: {
    VERIFIED: { description: 'The newest run succeeded, by a recorded call that used it.' },
    FAILED: { description: 'The newest run did not prove it.' },
    NOT_RUN: { description: 'It was not put to the proof yet.' },
    NOT_GRANTED: { description: 'The person did not grant it, so it cannot be used now.' },
  },
});

@ObjectType({ description: 'One of the nine permissions this app asks for.' })
export class Permission {
  @Field(() => PermissionNames, { description: 'Which one.' })
  name!: PermissionName;

  @Field(() => String, { description: 'What CRM Flow uses it for.' })
  explanation!: string;

  @Field(() => String, { description: 'What Meta allows it for, in our words.' })
  allowedUse!: string;

  @Field(() => String, {
    description: 'Text for the submission form: what, for whom, why nothing less would do.',
  })
  useCase!: string;

  @Field(() => [PermissionNames], { description: 'Which of the nine it needs beside itself.' })
  dependsOn!: readonly PermissionName[];

  @Field(() => [String], { description: 'The calls of this app that use it: method and path.' })
  endpoints!: readonly string[];

  @Field(() => String, { description: 'What stands on the button that proves it.' })
  action!: string;

  @Field(() => String, { description: 'What the button does, one sentence.' })
  proves!: string;

  @Field(() => [String], { description: 'What the recording must show, step by step.' })
  recording!: readonly string[];

  @Field(() => String, {
    description: 'What is read, how long it is kept, who sees it, how it is erased.',
  })
  dataHandling!: string;

  @Field(() => String, { description: 'What does not work without it, one sentence.' })
  breaks!: string;

  @Field(() => Boolean, {
    description: 'Whether a reply in a conversation proves it; `conversationId` leads there.',
  })
  byReply!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The newest conversation in which a reply is possible; null: nobody wrote yet, or it is proved by a button.',
  })
  conversationId!: string | null;

  @Field(() => GrantStatus, { description: 'What Meta says of it for the caller.' })
  status!: GrantStatus;

  @Field(() => ProofState, { description: 'How far its proof has come.' })
  state!: ProofState;

  @Field(() => EvidenceCall, {
    nullable: true,
    description: 'The caller’s last successful call that needed it; null: none yet.',
  })
  lastUse!: EvidenceCall | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'Until when that call counts for a submission, UTC: Meta wants one in the 30 days before; null: none yet.',
  })
  freshUntil!: Date | null;

  @Field(() => ProofRun, { nullable: true, description: 'The newest run of its proof.' })
  lastRun!: ProofRun | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be proved now, with the way on; null: it can.',
  })
  cannotRun!: string | null;

  /** Not a field of the contract by itself: `runs` shows pages of it. */
  history!: History;
}

/** The same page of the runs of each permission that was shown together; read once for all of them. */
export type History = (
  asked: AskedPage,
) => Promise<ReadonlyMap<PermissionName, FoundPage<ProofRun>>>;
