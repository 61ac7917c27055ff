// An Instagram account, found behind a Page.
import { ConnectionEntity } from '#connection/connection.entity';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const InstagramAccountEntity = defineEntity({
  name: 'InstagramAccount',
  tableName: 'instagram_account',
  uniques: [{ name: 'instagram_account_once_a_person', properties: ['connectionId', 'metaId'] }],
  properties: {
    id: p.uuid().primary(),
    connectionId: () =>
      p.manyToOne(ConnectionEntity).mapToPk().fieldName('connection_id').deleteRule('cascade'),
    metaId: p.text().index(),
    username: p.text().nullable(),
    name: p.text(),
    pictureUrl: p.text().nullable(),
    followersCount: p.integer().nullable(),
    pageMetaId: p.text(),
    pageName: p.text(),
    source: p.text(),
    businessName: p.text().nullable(),
    /** No professional account: Meta opens it to no app, and it is listed only to say so. */
    personal: p.boolean().default(false),
    /** The person wants to use it: it is subscribed and its events are shown. */
    chosen: p.boolean().default(false),
    /** Why it cannot be used, as a sentence; null: it can. */
    unusable: p.text().nullable(),
  },
});

export type InstagramAccount = InferEntity<typeof InstagramAccountEntity>;
