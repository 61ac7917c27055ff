// Every migration, oldest first. A file is never edited after it landed; a new step is a new file and a line here.
import { FirstTables } from './20261122-first-tables.ts';
import { Webhooks } from './20261122-webhooks.ts';
import { ChoicesAndProofs } from './20261126-choices-and-proofs.ts';
import { Replies } from './20261126-replies.ts';
import { TokenChecks } from './20261126-token-checks.ts';
import { WebhookHealth } from './20261126-webhook-health.ts';
import { Deliveries } from './20261127-deliveries.ts';
import { Keys } from './20261127-keys.ts';
import { SearchEvents } from './20261127-search-events.ts';

export const MIGRATIONS = [
  FirstTables,
  Webhooks,
  ChoicesAndProofs,
  TokenChecks,
  Replies,
  WebhookHealth,
  Deliveries,
  Keys,
  SearchEvents,
];
