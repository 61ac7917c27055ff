// One cause why a channel, or an account on it, does not work: told, shown by a call, and with what mends it.
import { make } from '#base/contract';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Repair } from './repair.ts';

export const FindingSeverity = { BLOCKING: 'BLOCKING', WARNING: 'WARNING' } as const;
export type FindingSeverity = keyof typeof FindingSeverity;

registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: 'How much a finding matters.',
  valuesConfig: {
    BLOCKING: { description: 'The channel does not work until it is mended.' },
    WARNING: { description: 'The channel works; an account or a part of it does not.' },
  },
});

/** Every cause that is told apart, the most important first. */
export const FINDING_CODES = [
  'TOKEN_DEAD',
  'NOT_LOOKED',
  'META_FAILED',
  'SCOPE_DECLINED',
  'SCOPE_EXPIRED',
  'SCOPE_NOT_ASKED',
  'BUSINESS_ONLY',
  'PAGE_NOT_GRANTED',
  'NO_PAGE',
  'WABA_NOT_SHARED',
  'NO_WHATSAPP_ACCOUNT',
  'INSTAGRAM_NOT_GRANTED',
  'NO_INSTAGRAM_LINK',
  'PAGE_WITHOUT_TOKEN',
  'TASK_MISSING',
  'PAGE_UNUSABLE',
  'PERSONAL_INSTAGRAM',
  'MESSAGE_ACCESS_OFF',
  'INSTAGRAM_LINK_BROKEN',
  'WABA_WITHOUT_NUMBER',
  'NUMBER_NOT_REGISTERED',
  'NUMBER_RESTRICTED',
  'SUBSCRIPTION_FAILED',
  'CHOSEN_GONE',
  'PAGE_NOT_PUBLISHED',
  'NOT_CHOSEN',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

@ObjectType({ description: 'One cause why a channel, or an account on it, does not work.' })
export class Finding {
  @Field(() => String, { description: 'Name of the cause, as NO_PAGE or TASK_MISSING.' })
  code!: string;

  @Field(() => FindingSeverity, { description: 'How much it matters.' })
  severity!: FindingSeverity;

  @Field(() => String, { description: 'The cause, as a sentence.' })
  sentence!: string;

  @Field(() => String, {
    description: 'The call that showed it, as "GET /me/accounts → 200, 0 Pages".',
  })
  seenBy!: string;

  @Field(() => String, { nullable: true, description: 'The account it is about, if it is one.' })
  accountName!: string | null;

  @Field(() => Repair, { nullable: true, description: 'What mends it; null: nothing here can.' })
  repair!: Repair | null;
}

export interface FindingParts {
  severity: FindingSeverity;
  sentence: string;
  seenBy: string;
  accountName?: string | null;
  repair: Repair | null;
}

export function finding(code: FindingCode, parts: FindingParts): Finding {
  return make(Finding, { code, accountName: null, ...parts });
}

/** As it was stored: plain JSON. */
export function restore(stored: Finding): Finding {
  const { repair } = stored;
  return make(Finding, { ...stored, repair: repair === null ? null : make(Repair, repair) });
}

/** What blocks first; among equals by code, then as they came. */
export function byImportance(findings: readonly Finding[]): Finding[] {
  const place = ({ code, severity }: Finding): number => {
    const known = FINDING_CODES.findIndex((one) => one === code);
    const rank = known === -1 ? FINDING_CODES.length : known;
    return severity === 'BLOCKING' ? rank : rank + 2 * FINDING_CODES.length;
  };
  return findings.toSorted((one, other) => place(one) - place(other));
}
