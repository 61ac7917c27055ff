// A Facebook Page that a person lets us see: the way in to Messenger and to Instagram. Its token lies in the vault.
import { ConnectionEntity } from '#connection/connection.entity';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const PageEntity = defineEntity({
  name: 'Page',
  tableName: 'page',
  uniques: [{ name: 'page_once_a_person', properties: ['connectionId', 'metaId'] }],
  properties: {
    id: p.uuid().primary(),
    connectionId: () =>
      p.manyToOne(ConnectionEntity).mapToPk().fieldName('connection_id').deleteRule('cascade'),
    metaId: p.text().index(),
    name: p.text(),
    category: p.text().nullable(),
    pictureUrl: p.text().nullable(),
    /** OWN_ROLE, OWNED_BY_BUSINESS, CLIENT_OF_BUSINESS. */
    source: p.text(),
    businessName: p.text().nullable(),
    /** SUBSCRIBED, FAILED, NOT_SUBSCRIBED. */
    subscription: p.text(),
    subscriptionProblem: p.text().nullable(),
  },
});

export type Page = InferEntity<typeof PageEntity>;
