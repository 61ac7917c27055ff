// One event by its id, for whoever may see it: also the way of `node` to an event.
import type { Context } from '#base/context';
import { findEvent } from './find-events.ts';
import { visibleAccounts, type VisibleParts } from './visible-accounts.ts';
import { showEvent, type WebhookEvent } from './webhook-event.ts';

export interface EventParts extends VisibleParts {
  readonly now: () => Date;
}

/** Null when it is not there or not the caller's. Four statements at most. */
export async function openEvent(
  parts: EventParts,
  context: Context,
  id: string,
): Promise<WebhookEvent | null> {
  const names = await visibleAccounts(parts, context);
  const row = await findEvent(context.em, [...names.keys()], id);
  return row === null ? null : showEvent(row, names.get(row.accountId) ?? null, parts.now());
}
