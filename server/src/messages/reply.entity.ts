// One reply sent from here.
//
// Its states: SENDING (written before Meta is asked, so that the same form sends nothing twice) → ACCEPTED (Meta took it; its
// id is known), FAILED (Meta refused it: nothing was sent) or UNKNOWN (no answer that tells). When the process dies in
// between, SENDING stays. Whether it left, arrived and was read is not stored here: the webhook events say it, in whatever
// order they come. Nothing is ever sent a second time by itself. The price: after SENDING or UNKNOWN a person has to look
// whether the message arrived, until its echo or status lands.
import { ConnectionEntity } from '#connection/connection.entity';
import type { StoredProblem } from '#evidence/proof-run.entity';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export type ReplyState = 'SENDING' | 'ACCEPTED' | 'FAILED' | 'UNKNOWN';

/** What went wrong, in the words of the contract's failures. */
export interface ReplyProblem extends StoredProblem {
  retryable: boolean;
}

export const ReplyEntity = defineEntity({
  name: 'Reply',
  tableName: 'reply',
  uniques: [{ name: 'reply_once', properties: ['connectionId', 'key'] }],
  indexes: [
    { name: 'reply_owner', properties: ['connectionId', 'id'] },
    {
      name: 'reply_conversation',
      properties: ['connectionId', 'accountId', 'customerId', 'id'],
    },
  ],
  properties: {
    /** UUIDv7. It travels with the message and comes back in Messenger's echo and in WhatsApp's statuses. */
    id: p.uuid().primary(),
    connectionId: () =>
      p.manyToOne(ConnectionEntity).mapToPk().fieldName('connection_id').deleteRule('cascade'),
    /** Meta's id of the Page, Instagram account or phone number. */
    accountId: p.text(),
    /** Meta's id of the person. */
    customerId: p.text(),
    /** As Meta told it when the reply was sent; null: it did not, or was not asked. */
    customerName: p.text().nullable(),
    /** INSTAGRAM, MESSENGER, WHATSAPP. */
    channel: p.text(),
    /** Null: the message was unsent. */
    text: p.text().nullable(),
    /** The form's key. */
    key: p.text(),
    /** Meta's id of the message. */
    providerId: p.text().nullable(),
    /** A ReplyState. */
    state: p.text(),
    at: p.datetime(),
    problem: p.json<ReplyProblem>().nullable(),
    /** The run of the proof that it was. */
    runId: p.uuid().nullable(),
  },
});

export type Reply = InferEntity<typeof ReplyEntity>;
