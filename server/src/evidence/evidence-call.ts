// A Graph call of the ledger, as the contract shows it.
import { make, Node } from '#base/contract';
import { PermissionNames } from '#connection/grants';
import { isPermissionName, type PermissionName } from '#meta/permissions';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { GraphCall } from './graph-call.entity.ts';

@ObjectType({
  implements: Node,
  description: 'One Graph call that was really made. It never holds a token.',
})
export class EvidenceCall extends Node {
  @Field(() => String, { description: 'HTTP method.' })
  method!: string;

  @Field(() => String, { description: 'Path with names in place of ids.' })
  pathTemplate!: string;

  @Field(() => [PermissionNames], {
    description: 'The permissions it needed; of a success, those that the answer showed in use.',
  })
  permissions!: PermissionName[];

  @Field(() => Boolean, { description: 'Whether Meta did what was asked.' })
  succeeded!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'HTTP status of Meta’s answer; null: no answer came.',
  })
  httpStatus!: number | null;

  @Field(() => Int, { nullable: true, description: 'Meta’s error code.' })
  metaCode!: number | null;

  @Field(() => Int, { nullable: true, description: 'Meta’s error subcode.' })
  metaSubcode!: number | null;

  @Field(() => Int, { description: 'Duration in milliseconds.' })
  durationMs!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was made, UTC.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Meta’s trace id, if it sent one.' })
  traceId!: string | null;

  @Field(() => String, { description: 'Kind of token: USER, PAGE, APP or SYSTEM_USER.' })
  tokenKind!: string;

  @Field(() => String, { description: 'Version of the Graph API that answered.' })
  apiVersion!: string;
}

/** The row as the contract shows it. */
export function showCall(call: GraphCall): EvidenceCall {
  return make(EvidenceCall, {
    id: call.id,
    method: call.method,
    pathTemplate: call.pathTemplate,
    permissions: call.permissions.filter(isPermissionName),
    succeeded: call.succeeded,
    httpStatus: call.httpStatus ?? null,
    metaCode: call.metaCode ?? null,
    metaSubcode: call.metaSubcode ?? null,
    durationMs: call.durationMs,
    at: call.at,
    traceId: call.traceId ?? null,
    tokenKind: call.tokenKind,
    apiVersion: call.apiVersion,
  });
}
