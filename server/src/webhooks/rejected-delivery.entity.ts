// A delivery that was not accepted: when, why, how large. Nothing of what was in it.
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const RejectedDeliveryEntity = defineEntity({
  name: 'RejectedDelivery',
  tableName: 'rejected_delivery',
  properties: {
    /** UUIDv7: the order of ids is the order of arrival. */
    id: p.uuid().primary(),
    at: p.datetime().index(),
    /** A `RejectionReason`. */
    reason: p.text(),
    /** Size of the body in bytes; as announced, when it was not read. */
    bytes: p.integer(),
    contentType: p.text().nullable(),
  },
});

export type RejectedDelivery = InferEntity<typeof RejectedDeliveryEntity>;
