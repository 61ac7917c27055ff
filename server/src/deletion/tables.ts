// Which table holds a person's data and which does not. A test fails when a table stands in neither list.

/** Erased with the person, row by row or by the cascade from `connection`. */
export const ERASED_TABLES = [
  'connection',
  'permission_grant',
  'session',
  'api_key',
  'sealed_token',
  'data_key',
  'page',
  'instagram_account',
  'whatsapp_account',
  'phone_number',
  'channel_scan',
  'graph_call',
  'proof_run',
  'webhook_check',
  'webhook_event',
  'webhook_repeat',
  'reply',
] as const;

/** Kept, with the reason. */
export const KEPT_TABLES = {
  login_attempt: 'Holds two hashes of random values for ten minutes; nothing in it names a person.',
  rejected_delivery: 'Holds a time, a reason and a size; nothing of the delivery’s body.',
  deletion_receipt: 'Is what a deletion leaves: a code, times and counts.',
} as const;
