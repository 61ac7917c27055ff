// What the last check of the webhooks found, rung by rung, for the person who asked.
import { ConnectionEntity } from '#connection/connection.entity';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const WebhookCheckEntity = defineEntity({
  name: 'WebhookCheck',
  tableName: 'webhook_check',
  properties: {
    connectionId: () =>
      p
        .manyToOne(ConnectionEntity)
        .mapToPk()
        .primary()
        .fieldName('connection_id')
        .deleteRule('cascade'),
    /** URL_REACHABLE, HANDSHAKE or APP_SUBSCRIBED. */
    key: p.text().primary(),
    /** PASSED, FAILED or UNKNOWN. */
    state: p.text(),
    /** What was seen, as a sentence. */
    told: p.text(),
    checkedAt: p.datetime(),
  },
});

export type WebhookCheck = InferEntity<typeof WebhookCheckEntity>;
