// A WhatsApp Business account (WABA); its numbers stand in phone-number.entity.ts.
import { ConnectionEntity } from '#connection/connection.entity';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const WhatsAppAccountEntity = defineEntity({
  name: 'WhatsAppAccount',
  tableName: 'whatsapp_account',
  uniques: [{ name: 'whatsapp_account_once_a_person', properties: ['connectionId', 'metaId'] }],
  properties: {
    id: p.uuid().primary(),
    connectionId: () =>
      p.manyToOne(ConnectionEntity).mapToPk().fieldName('connection_id').deleteRule('cascade'),
    metaId: p.text().index(),
    name: p.text(),
    /** OWNED_BY_BUSINESS, CLIENT_OF_BUSINESS, SHARED_IN_LOGIN. */
    source: p.text(),
    businessName: p.text().nullable(),
    subscription: p.text(),
    subscriptionProblem: p.text().nullable(),
    /** When Meta last said so; null: it was never asked. */
    subscriptionCheckedAt: p.datetime().nullable(),
    /** The person wants to use it: it is subscribed and its events are shown. */
    chosen: p.boolean().default(false),
    /** Why it cannot be used, as a sentence; null: it can. */
    unusable: p.text().nullable(),
  },
});

export type WhatsAppAccount = InferEntity<typeof WhatsAppAccountEntity>;
