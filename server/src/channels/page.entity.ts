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
    /** The person's tasks on it, in Meta's words; empty where Meta does not say. */
    tasks: p.array().default([]),
    /** SUBSCRIBED, FAILED, NOT_SUBSCRIBED. */
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

export type Page = InferEntity<typeof PageEntity>;
