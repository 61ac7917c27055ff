// Who the other side of an event is, in SQL over a row of `webhook_event`.

/** Whoever of the two is not the account. The index `webhook_event_customer` is made of the same words. */
export const CUSTOMER = `(case when sender_id = account_id then recipient_id else sender_id end)`;

/** Rows whose recipient is neither the account nor the other side: Meta names two strangers. The index `webhook_event_third` holds them. */
export const NAMES_A_THIRD = 'recipient_id <> account_id and sender_id is distinct from account_id';
