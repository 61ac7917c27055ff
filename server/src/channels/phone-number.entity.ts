// A phone number of a WhatsApp Business account: the account that messages are sent from and delivered to.
import { ConnectionEntity } from '#connection/connection.entity';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const PhoneNumberEntity = defineEntity({
  name: 'PhoneNumber',
  tableName: 'phone_number',
  uniques: [{ name: 'phone_number_once_a_person', properties: ['connectionId', 'metaId'] }],
  properties: {
    id: p.uuid().primary(),
    connectionId: () =>
      p.manyToOne(ConnectionEntity).mapToPk().fieldName('connection_id').deleteRule('cascade'),
    metaId: p.text().index(),
    whatsappAccountMetaId: p.text(),
    displayPhoneNumber: p.text(),
    verifiedName: p.text().nullable(),
    qualityRating: p.text().nullable(),
    status: p.text().nullable(),
    /** The person wants to use it: it is subscribed and its events are shown. */
    chosen: p.boolean().default(false),
    /** Why it cannot be used, as a sentence; null: it can. */
    unusable: p.text().nullable(),
  },
});

export type PhoneNumber = InferEntity<typeof PhoneNumberEntity>;
