// A step of a review as the contract shows it: ticked by what was recorded, never by a click on the step.
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const ReviewStepKey = {
  LOG_IN: 'LOG_IN',
  GRANT: 'GRANT',
  CHOOSE: 'CHOOSE',
  RECEIVE: 'RECEIVE',
  REPLY: 'REPLY',
  PROVE: 'PROVE',
  REPORT: 'REPORT',
  DELETE: 'DELETE',
} as const;
export type ReviewStepKey = keyof typeof ReviewStepKey;

registerEnumType(ReviewStepKey, {
  name: 'ReviewStepKey',
  description: 'The steps of a review, in their order.',
  valuesConfig: {
    LOG_IN: { description: 'Somebody is signed in and their token works.' },
    GRANT: { description: 'All nine permissions are granted.' },
    CHOOSE: { description: 'The person took at least one account into use.' },
    RECEIVE: { description: 'A message of a customer arrived on an account in use.' },
    REPLY: { description: 'A reply was accepted by Meta.' },
    PROVE: { description: 'All nine permissions are verified.' },
    REPORT: { description: 'All nine are verified and fresh: the report is complete.' },
    DELETE: {
      description: 'Nothing of the person is stored; so it is never done while signed in.',
    },
  },
});

@ObjectType({ description: 'One step of a review.' })
export class ReviewStep {
  @Field(() => ReviewStepKey, { description: 'Which step.' })
  key!: ReviewStepKey;

  @Field(() => String, { description: 'The step in a few words.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether what was recorded shows it done.' })
  done!: boolean;

  @Field(() => String, { description: 'How far it is, as a sentence.' })
  told!: string;

  @Field(() => String, { description: 'The page of the web where it is done: `/accounts`.' })
  path!: string;
}
