// Why a key is not made or not changed, in words.
import { Failure, make } from '#base/contract';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** What a key may be like, and how many a person may have. */
export const BOUNDS = {
  nameCharacters: 80,
  /** A key that was forgotten somewhere is worth nothing after a season. */
  days: 90,
  /** Far more programs than one person runs, few enough to look through. */
  livingKeys: 20,
} as const;

export const ApiKeyRefusal = {
  NAME: 'NAME',
  DAYS: 'DAYS',
  TOO_MANY: 'TOO_MANY',
  NOT_THERE: 'NOT_THERE',
} as const;
export type ApiKeyRefusal = keyof typeof ApiKeyRefusal;

registerEnumType(ApiKeyRefusal, {
  name: 'ApiKeyRefusal',
  description: 'Why a key was not made or not changed.',
  valuesConfig: {
    NAME: { description: 'The name is empty or longer than 80 characters.' },
    DAYS: { description: 'The days are not 1 to 90.' },
    TOO_MANY: { description: 'There are 20 living keys already.' },
    NOT_THERE: { description: 'It is none of the caller’s keys.' },
  },
});

@ObjectType({ implements: Failure, description: 'Nothing was made or changed.' })
export class ApiKeyRefused extends Failure {
  @Field(() => ApiKeyRefusal, { description: 'Why.' })
  reason!: ApiKeyRefusal;
}

/** The sentences of each, for the page and for the command. */
export const REFUSAL_WORDS: Readonly<Record<ApiKeyRefusal, { message: string; wayOn: string }>> = {
  NAME: {
    message: `A key needs a name of 1 to ${BOUNDS.nameCharacters} characters.`,
    wayOn: 'Say in a few words what the key is for.',
  },
  DAYS: {
    message: `A key lives for 1 to ${BOUNDS.days} whole days.`,
    wayOn: `Choose 1 to ${BOUNDS.days} days, and make a new key before they are over.`,
  },
  TOO_MANY: {
    message: `There are ${BOUNDS.livingKeys} living keys already.`,
    wayOn: 'Revoke one that is no longer used, then make the new one.',
  },
  NOT_THERE: {
    message: 'There is no such key among yours.',
    wayOn: 'Look at the list of your keys again.',
  },
};

export function keyRefused(reason: ApiKeyRefusal): ApiKeyRefused {
  return make(ApiKeyRefused, { reason, ...REFUSAL_WORDS[reason], retryable: false });
}
