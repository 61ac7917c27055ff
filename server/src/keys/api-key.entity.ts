// A key of a person's program. Only a hash of it is stored: who reads the table cannot ask with it.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ConnectionEntity } from '#connection/connection.entity';
import type { KeyScope } from '#connection/key-owner';

export const ApiKeyEntity = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  uniques: [{ name: 'api_key_hash', properties: ['hash'] }],
  indexes: [{ name: 'api_key_owner', properties: ['connectionId', 'id'] }],
  properties: {
    /** UUIDv7: the order of ids is the order of making. */
    id: p.uuid().primary(),
    connectionId: () =>
      p.manyToOne(ConnectionEntity).mapToPk().fieldName('connection_id').deleteRule('cascade'),
    name: p.text(),
    /** Its first characters, to tell it from others. */
    prefix: p.text(),
    /** SHA-256 of the whole key, hex. */
    hash: p.text(),
    scope: p.text().$type<KeyScope>(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    /** Null: it was not revoked. */
    revokedAt: p.datetime().nullable(),
    /** Written at most once a minute; null: never used. */
    lastUsedAt: p.datetime().nullable(),
  },
});

export type StoredKey = InferEntity<typeof ApiKeyEntity>;
