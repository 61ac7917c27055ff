// One thing that happened at Meta, unpacked from a delivery and stored once. Read and made unique by the account's
// Meta id, so that the table can be spread over a distributed PostgreSQL by that column.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const WebhookEventEntity = defineEntity({
  name: 'WebhookEvent',
  tableName: 'webhook_event',
  uniques: [{ name: 'webhook_event_once', properties: ['accountId', 'key'] }],
  indexes: [
    { name: 'webhook_event_kind', properties: ['accountId', 'kind', 'id'] },
    // An account's own channel needs no index: nearly all its events are of it. The few others are found by this one.
    { name: 'webhook_event_other', properties: ['accountId', 'id'], where: { channel: 'OTHER' } },
    // The events of one conversation: the other side is whoever of the two is not the account. Without the id
    // equal pairs share an entry of the index, so that ingest hardly feels it; few rows of one pair are soon sorted.
    {
      name: 'webhook_event_customer',
      expression: `create index "webhook_event_customer" on "webhook_event" ("account_id", (case when "sender_id" = "account_id" then "recipient_id" else "sender_id" end))`,
    },
    // What a search for one of Meta's ids looks up besides. Statuses, echoes and reactions name the same message: equal
    // ids share an entry.
    {
      name: 'webhook_event_provider',
      expression: `create index "webhook_event_provider" on "webhook_event" ("account_id", "provider_id") where "provider_id" is not null`,
    },
    // Samples and odd shapes alone: hardly a row of an account that is real.
    {
      name: 'webhook_event_third',
      expression: `create index "webhook_event_third" on "webhook_event" ("account_id", "recipient_id") where "recipient_id" <> "account_id" and "sender_id" is distinct from "account_id"`,
    },
    // Beside Meta itself nothing is simulated: the index is empty there, and so is the list it serves.
    {
      name: 'webhook_event_simulated',
      properties: ['accountId', 'id'],
      where: { badge: 'SIMULATED' },
    },
  ],
  properties: {
    /** Meta's id of our account; "0": a sample of Meta's test button, "unknown": the delivery named none. */
    accountId: p.text().primary(),
    /** UUIDv7 made at receipt: the order of ids is the order of arrival. */
    id: p.uuid().primary(),
    /** Hex SHA-256 of what makes the event this one. */
    key: p.text(),
    /** INSTAGRAM, MESSENGER, WHATSAPP, OTHER. */
    channel: p.text(),
    /** A name of EVENT_KINDS. */
    kind: p.text(),
    /** REAL, TEST, SIMULATED. */
    badge: p.text(),
    senderId: p.text().nullable(),
    recipientId: p.text().nullable(),
    providerId: p.text().nullable(),
    text: p.text().nullable(),
    summary: p.text(),
    /** json, not jsonb: it takes every JSON that can come, NUL and lone surrogates in their escaped form too. */
    payload: p.json().columnType('json'),
    occurredAt: p.datetime().nullable(),
    receivedAt: p.datetime(),
    /** Id of the first event of the delivery that brought it; null: it is that first event itself. */
    deliveryId: p.uuid().nullable(),
    /** How many events were in that delivery; null: this one alone. */
    deliverySize: p.integer().nullable(),
  },
});

export type WebhookEventRow = InferEntity<typeof WebhookEventEntity>;
