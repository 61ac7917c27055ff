// The receipt as the contract shows it: a code, a state, times and counts, for whoever holds the code.
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { DeletionCounts as Counts, Receipt } from './receipt.entity.ts';

export const DeletionState = { IN_PROGRESS: 'IN_PROGRESS', DONE: 'DONE' } as const;
export type DeletionState = keyof typeof DeletionState;

export const DeletionDoor = {
  BUTTON: 'BUTTON',
  DELETE_ME: 'DELETE_ME',
  META_DELETION: 'META_DELETION',
  META_DEAUTHORIZE: 'META_DEAUTHORIZE',
} as const;
export type DeletionDoor = keyof typeof DeletionDoor;

registerEnumType(DeletionState, {
  name: 'DeletionState',
  description: 'How far a deletion is.',
  valuesConfig: {
    IN_PROGRESS: { description: 'Nothing of it is visible any more; the rows are being erased.' },
    DONE: { description: 'Everything is erased.' },
  },
});
registerEnumType(DeletionDoor, {
  name: 'DeletionDoor',
  description: 'By which door a deletion was asked for.',
  valuesConfig: {
    BUTTON: { description: 'The button in the dashboard.' },
    DELETE_ME: { description: 'DELETE /me on the server.' },
    META_DELETION: { description: 'Meta’s data-deletion callback.' },
    META_DEAUTHORIZE: { description: 'Meta’s deauthorize callback: the person removed the app.' },
  },
});

@ObjectType({ description: 'How many of each were erased.' })
export class DeletionCounts implements Counts {
  @Field(() => Int, { description: 'Connections: the person.' })
  users!: number;

  @Field(() => Int, { description: 'Sealed tokens; the key that opened them is destroyed too.' })
  tokens!: number;

  @Field(() => Int, { description: 'Sessions that ended.' })
  sessions!: number;

  @Field(() => Int, { description: 'Facebook Pages.' })
  pages!: number;

  @Field(() => Int, { description: 'Instagram accounts.' })
  instagram!: number;

  @Field(() => Int, { description: 'WhatsApp Business accounts and phone numbers.' })
  whatsapp!: number;

  @Field(() => Int, { description: 'Webhook events.' })
  events!: number;

  @Field(() => Int, { description: 'Evidence lines of Graph calls.' })
  calls!: number;

  @Field(() => Int, {
    description: 'Events that stay, because another reviewer is still connected to their account.',
  })
  keptEvents!: number;
}

@ObjectType({ description: 'What a deletion leaves: nothing personal.' })
export class DeletionReceipt {
  @Field(() => String, { description: 'Confirmation code.' })
  code!: string;

  @Field(() => DeletionState, { description: 'How far it is.' })
  state!: DeletionState;

  @Field(() => DeletionDoor, { description: 'By which door it was asked for.' })
  door!: DeletionDoor;

  @Field(() => GraphQLDateTime, { description: 'When it was asked for, UTC.' })
  requestedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was done, UTC.' })
  finishedAt!: Date | null;

  @Field(() => DeletionCounts, { description: 'How many of each were erased.' })
  counts!: DeletionCounts;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether Meta confirmed that the app lost its access; null: not asked, or no answer.',
  })
  revokedAtMeta!: boolean | null;
}

/** The stored receipt as the contract's type. */
export function showReceipt(receipt: Receipt): DeletionReceipt {
  const finishedAt = receipt.finishedAt ?? null;
  return Object.assign(new DeletionReceipt(), {
    code: receipt.code,
    state: finishedAt === null ? 'IN_PROGRESS' : 'DONE',
    door: receipt.door as DeletionDoor,
    requestedAt: receipt.requestedAt,
    finishedAt,
    counts: Object.assign(new DeletionCounts(), receipt.counts),
    revokedAtMeta: receipt.revokedAtMeta ?? null,
  });
}
