// A person's link to Meta: who they are there and until when. The tokens themselves lie in the vault.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const ConnectionEntity = defineEntity({
  name: 'Connection',
  tableName: 'connection',
  // One living connection a person; those being erased stay aside until nothing of them is left.
  uniques: [
    { name: 'connection_living_person', properties: ['metaUserId'], where: { erasingSince: null } },
  ],
  indexes: [
    { name: 'connection_check_due', properties: ['tokenCheckedAt'], where: { erasingSince: null } },
  ],
  properties: {
    id: p.uuid().primary(),
    /** App-scoped id of the person at Meta. */
    metaUserId: p.text(),
    displayName: p.text(),
    pictureUrl: p.text().nullable(),
    /** Latest finished login. */
    connectedAt: p.datetime(),
    /** USER or SYSTEM_USER, as Meta said; null: Meta was not asked yet, or knows another kind. */
    tokenKind: p.text().nullable(),
    tokenIssuedAt: p.datetime().nullable(),
    /** Null: the token has no expiry date. */
    tokenExpiresAt: p.datetime().nullable(),
    /** End of the 90-day data access; null: none named by Meta. */
    dataAccessExpiresAt: p.datetime().nullable(),
    /** When Meta last answered whether the token lives; null: never yet. */
    tokenCheckedAt: p.datetime().nullable(),
    /** When a process last took the token up to check it, whatever came of it; null: never yet. */
    tokenCheckTakenAt: p.datetime().nullable(),
    /** Why the token no longer works, as a sentence; null while it does. */
    trouble: p.text().nullable(),
    /** The reason behind `trouble`, one of TokenTrouble. */
    troubleReason: p.text().nullable(),
    /** When the person last chose which accounts to use; null: never yet. */
    accountsChosenAt: p.datetime().nullable(),
    /** Since when everything of this person is invisible and being erased; null: living. */
    erasingSince: p.datetime().nullable(),
  },
});

export type Connection = InferEntity<typeof ConnectionEntity>;
