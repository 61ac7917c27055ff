// A browser's or client's way in. Only a hash of the session id is stored: who reads the table cannot log in.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ConnectionEntity } from './connection.entity.ts';

export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    /** SHA-256 of the session id, hex. */
    idHash: p.text().primary(),
    connectionId: () =>
      p.manyToOne(ConnectionEntity).mapToPk().fieldName('connection_id').deleteRule('cascade'),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime(),
    /** Absolute end. */
    expiresAt: p.datetime(),
  },
});

export type Session = InferEntity<typeof SessionEntity>;
