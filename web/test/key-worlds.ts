// Worlds of a developer: with keys of every state, and with as many as one may have.
import { keyPage, keys, made, refusedKey } from './keys.ts';
import { proved } from './proof-worlds.ts';
import type { World } from './worlds.ts';

/** Somebody with two living keys and two that ended. */
export const developing = (): World => ({
  ...proved(),
  apiKeys: ({ after }: { after?: string | null }) => keyPage(after ? keys.slice(2) : keys, !after),
  createApiKey: made,
  revokeApiKey: ({ id }: { id: string }) =>
    keys.some((key) => key['id'] === id)
      ? { __typename: 'ApiKeyRevoked' }
      : refusedKey('NOT_THERE', 'This is none of your keys.', 'Look at the list.'),
  checkWebhooks: { __typename: 'WebhooksChecked', health: proved()['webhookHealth'] },
});

/** Somebody who gets no more keys. */
export const fullOfKeys = (): World => ({
  ...developing(),
  createApiKey: refusedKey(
    'TOO_MANY',
    'You have 20 keys that work already.',
    'Revoke one that you no longer need.',
  ),
});
