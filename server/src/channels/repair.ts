// What mends something that is amiss: one click here, or a page at Meta.
import { make } from '#base/contract';
import { PermissionNames } from '#connection/grants';
import type { PermissionName } from '#meta/permissions';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const RepairKind = {
  GRANT: 'GRANT',
  RECONNECT: 'RECONNECT',
  CHOOSE: 'CHOOSE',
  REFRESH: 'REFRESH',
  SUBSCRIBE: 'SUBSCRIBE',
  SUBSCRIBE_APP: 'SUBSCRIBE_APP',
  LINK: 'LINK',
} as const;
export type RepairKind = keyof typeof RepairKind;

registerEnumType(RepairKind, {
  name: 'RepairKind',
  description: 'By which click something is mended.',
  valuesConfig: {
    GRANT: { description: '`startLogin` with `scopes` and `rerequest`.' },
    RECONNECT: { description: '`startLogin`.' },
    CHOOSE: { description: 'Choosing accounts: `chooseAccounts`.' },
    REFRESH: { description: '`refreshChannels`.' },
    SUBSCRIBE: { description: '`subscribeAccount` with `accountId`.' },
    SUBSCRIBE_APP: { description: '`subscribeApp`.' },
    LINK: { description: 'A page at Meta: `url`.' },
  },
});

@ObjectType({ description: 'What mends something that is amiss.' })
export class Repair {
  @Field(() => RepairKind, { description: 'By which click.' })
  kind!: RepairKind;

  @Field(() => String, { description: 'What stands on the button or link.' })
  label!: string;

  @Field(() => [PermissionNames], { description: 'For GRANT: which permissions are asked for.' })
  scopes!: PermissionName[];

  @Field(() => String, { nullable: true, description: 'For LINK: the page.' })
  url!: string | null;

  @Field(() => ID, { nullable: true, description: 'For SUBSCRIBE: our id of the account.' })
  accountId!: string | null;
}

/** A repair of a kind; what the kind does not need may be left out. */
export function repair(
  kind: RepairKind,
  label: string,
  more: Partial<Pick<Repair, 'scopes' | 'url' | 'accountId'>> = {},
): Repair {
  return make(Repair, { kind, label, scopes: [], url: null, accountId: null, ...more });
}
