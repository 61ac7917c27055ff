// A delivery that brought an event which is stored already: that it came, and when. It holds nothing of the event, and
// goes with it.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { WebhookEventEntity } from './event.entity.ts';

export const WebhookRepeatEntity = defineEntity({
  name: 'WebhookRepeat',
  tableName: 'webhook_repeat',
  properties: {
    /** The stored event, by account and id. However it is erased, its repeats go with it. */
    event: () =>
      p
        .manyToOne(WebhookEventEntity)
        .mapToPk()
        .primary()
        .joinColumns('account_id', 'event_id')
        .updateRule('no action')
        .deleteRule('cascade'),
    /** The delivery, as in `webhook_event`: within one delivery an event comes once. */
    deliveryId: p.uuid().primary(),
    receivedAt: p.datetime(),
  },
});

export type WebhookRepeat = InferEntity<typeof WebhookRepeatEntity>;
