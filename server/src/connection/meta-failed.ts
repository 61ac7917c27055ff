// Meta's own failure as an answer of the contract: its words for a person, its codes for a support case.
import { Failure, make } from '#base/contract';
import type { MetaError } from '#meta/errors';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ implements: Failure, description: 'Meta refused, or could not be reached.' })
export class MetaFailed extends Failure {
  @Field(() => Int, { nullable: true, description: 'Meta’s error subcode.' })
  metaSubcode!: number | null;

  @Field(() => String, { nullable: true, description: 'Meta’s trace id, for a support case.' })
  traceId!: string | null;
}

/** What Meta said, as an answer of the contract. */
export function metaFailure(error: MetaError): MetaFailed {
  return make(MetaFailed, {
    message: error.sentence,
    wayOn: error.wayOn,
    fixUrl: error.fixUrl,
    retryable: error.retryable,
    metaCode: error.code,
    metaSubcode: error.subcode,
    traceId: error.traceId,
  });
}
