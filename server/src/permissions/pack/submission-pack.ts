// What an applicant hands in, as the contract shows it. It holds no token and nothing that a customer wrote.
import { GrantStatus, PermissionNames } from '#connection/grants';
import { EvidenceCall } from '#evidence/evidence-call';
import type { PermissionName } from '#meta/permissions';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { ProofState } from '../permission.ts';

@ObjectType({ description: 'The app, its addresses and its version.' })
export class PackApp {
  @Field(() => String, { description: 'Name of the app.' })
  name!: string;

  @Field(() => String, { description: 'Id of the app at Meta.' })
  appId!: string;

  @Field(() => String, { description: 'Version of the Graph API asked for.' })
  graphVersion!: string;

  @Field(() => String, { description: 'Facebook Login, or Facebook Login for Business.' })
  loginFlow!: string;

  @Field(() => Boolean, { description: 'Whether the evidence comes from a simulated Meta.' })
  simulated!: boolean;

  @Field(() => String, { description: 'Where the reviewer begins.' })
  url!: string;

  @Field(() => String, { description: 'The privacy policy.' })
  privacyUrl!: string;

  @Field(() => String, { description: 'The terms of use.' })
  termsUrl!: string;

  @Field(() => String, { description: 'How a person has their data deleted.' })
  deletionUrl!: string;

  @Field(() => String, { description: 'Where Meta sends webhooks.' })
  callbackUrl!: string;

  @Field(() => String, { description: 'Version of this software.' })
  version!: string;

  @Field(() => String, { nullable: true, description: 'Commit it was built from, if known.' })
  commit!: string | null;
}

@ObjectType({ description: 'Who made the evidence.' })
export class PackReviewer {
  @Field(() => String, { description: 'Name of the person at Meta.' })
  displayName!: string;

  @Field(() => String, { description: 'App-scoped id of the person at Meta.' })
  metaUserId!: string;
}

@ObjectType({ description: 'An answer to one of Meta’s questions about data.' })
export class PackAnswer {
  @Field(() => String, { description: 'The question.' })
  question!: string;

  @Field(() => String, { description: 'The answer.' })
  answer!: string;
}

@ObjectType({ description: 'One permission in the pack: its texts and its newest evidence.' })
export class PackPermission {
  @Field(() => PermissionNames, { description: 'Which one.' })
  name!: PermissionName;

  @Field(() => GrantStatus, { description: 'What Meta says of it.' })
  status!: GrantStatus;

  @Field(() => ProofState, { description: 'How far its proof has come.' })
  state!: ProofState;

  @Field(() => String, { description: 'What CRM Flow uses it for.' })
  explanation!: string;

  @Field(() => String, { description: 'What Meta allows it for, in our words.' })
  allowedUse!: string;

  @Field(() => String, { description: 'Text for the submission form.' })
  useCase!: string;

  @Field(() => [PermissionNames], { description: 'Which of the nine it needs beside itself.' })
  dependsOn!: readonly PermissionName[];

  @Field(() => [String], { description: 'How the reviewer sees it in use, step by step.' })
  steps!: string[];

  @Field(() => [String], { description: 'What the recording must show, step by step.' })
  recording!: readonly string[];

  @Field(() => String, { description: 'What becomes of the data.' })
  dataHandling!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Until when its last successful call counts, UTC; null: none yet.',
  })
  freshUntil!: Date | null;

  @Field(() => [EvidenceCall], { description: 'The calls of its newest successful run.' })
  evidence!: EvidenceCall[];

  @Field(() => String, { nullable: true, description: 'What that run showed; null: none yet.' })
  told!: string | null;

  @Field(() => [String], {
    description: 'What came back in it, line by line; empty for a reply, which is a person’s own.',
  })
  lines!: string[];
}

@ObjectType({ description: 'What an applicant hands in: texts, steps, and evidence.' })
export class SubmissionPack {
  @Field(() => GraphQLDateTime, { description: 'When it was put together, UTC.' })
  generatedAt!: Date;

  @Field(() => PackApp, { description: 'The app.' })
  app!: PackApp;

  @Field(() => PackReviewer, { description: 'Who made the evidence.' })
  reviewer!: PackReviewer;

  @Field(() => [String], { description: 'The reviewer’s way through the app, step by step.' })
  steps!: string[];

  @Field(() => [PackPermission], { description: 'All nine, in the order of the page.' })
  permissions!: PackPermission[];

  @Field(() => [PackAnswer], { description: 'Answers to Meta’s questions about data.' })
  dataHandling!: PackAnswer[];

  @Field(() => Int, { description: 'How many of the nine are verified.' })
  verifiedCount!: number;
}
