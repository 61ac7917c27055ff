// One data key a person, wrapped by a master key. Destroying this row makes every token of the person unreadable,
// in backups too.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const DataKeyEntity = defineEntity({
  name: 'DataKey',
  tableName: 'data_key',
  properties: {
    ownerId: p.uuid().primary(),
    /** Name of the master key that wraps it. */
    masterKeyId: p.text().index(),
    envelope: p.text(),
  },
});

export type DataKey = InferEntity<typeof DataKeyEntity>;
