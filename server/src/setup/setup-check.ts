// The setup check as the contract shows it.
import { Failure } from '#base/contract';
import { GraphQLDateTime } from 'graphql-scalars';
import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';

export const SetupState = {
  PASSED: 'PASSED',
  FAILED: 'FAILED',
  WARNING: 'WARNING',
  UNKNOWN: 'UNKNOWN',
} as const;
export type SetupState = keyof typeof SetupState;

registerEnumType(SetupState, {
  name: 'SetupState',
  description: 'How a part of the setup stands.',
  valuesConfig: {
    PASSED: { description: 'It was looked at and is right.' },
    FAILED: {
      description: 'It was looked at and is wrong: something does not work before it is mended.',
    },
    WARNING: { description: 'It works as it is; for a submission it should be otherwise.' },
    UNKNOWN: { description: 'It could not be looked at from here; `wayOn` says where to look.' },
  },
});

@ObjectType({ description: 'One part of the setup, and how it stands. It never holds a secret.' })
export class SetupCheck {
  @Field(() => String, { description: 'Which part: a word that stays the same.' })
  key!: string;

  @Field(() => String, { description: 'Which part, in words.' })
  title!: string;

  @Field(() => SetupState, { description: 'How it stands.' })
  state!: SetupState;

  @Field(() => String, { description: 'What was seen, as a sentence.' })
  told!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What to do about it, as a sentence; null when there is nothing to do.',
  })
  wayOn!: string | null;
}

@ObjectType({ description: 'The whole setup, looked at just now.' })
export class SetupChecked {
  @Field(() => GraphQLDateTime, { description: 'When it was looked at, UTC.' })
  at!: Date;

  @Field(() => [SetupCheck], { description: 'Every part, in the order of the page.' })
  checks!: SetupCheck[];
}

@ObjectType({
  implements: Failure,
  description: 'The operator key is not one of this server’s, or too many were tried.',
})
export class OperatorKeyRefused extends Failure {}

export const SetupCheckResult = createUnionType({
  name: 'SetupCheckResult',
  description: 'The setup check, or why it is not shown.',
  types: () => [SetupChecked, OperatorKeyRefused] as const,
});
