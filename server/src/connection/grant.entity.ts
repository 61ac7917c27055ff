// What Meta said, at the last login or check, of one permission of one person.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ConnectionEntity } from './connection.entity.ts';

export const GrantEntity = defineEntity({
  name: 'Grant',
  tableName: 'permission_grant',
  properties: {
    connectionId: () =>
      p
        .manyToOne(ConnectionEntity)
        .mapToPk()
        .primary()
        .fieldName('connection_id')
        .deleteRule('cascade'),
    permission: p.text().primary(),
    /** GRANTED, DECLINED or EXPIRED. */
    status: p.text(),
    /** Ids of the accounts the grant covers; null: all, also future ones. */
    targetIds: p.json<readonly string[]>().nullable(),
  },
});

export type Grant = InferEntity<typeof GrantEntity>;
