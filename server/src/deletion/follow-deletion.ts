// How a deletion gets on: its receipt now, and again at each step of the erasing, until it is done. Each step tells the
// connection that is erased; whoever holds the code listens as if they were it.
import type { EntityManager } from '#base/database';
import { follow } from '#live/follow';
import type { Pulse } from '#live/pulse';
import type { Signal } from '#live/signal';
import { findReceipt } from './find-receipt.ts';
import type { Receipt } from './receipt.entity.ts';
import { showReceipt, type DeletionReceipt } from './receipt.ts';

export interface FollowDeletionParts {
  readonly signal: Signal;
  /** A fresh one for each reading. */
  readonly fork: () => EntityManager;
}

/** Ends after the receipt that is done; at once for an unknown code. */
export async function followDeletion(
  parts: FollowDeletionParts,
  code: string,
): Promise<AsyncIterableIterator<DeletionReceipt>> {
  const begun = await findReceipt(parts.fork(), code);
  const connectionId = begun?.connectionId ?? '';
  const interest = () => ({ connectionId, accounts: new Set<string>() });
  const read = () => findReceipt(parts.fork(), code);
  return follow({ signal: parts.signal, interest }, (pulse) => changes(pulse, read));
}

async function* changes(pulse: Pulse, read: () => Promise<Receipt | null>) {
  let told = '';
  while (await pulse.next()) {
    const receipt = await read();
    if (receipt === null) return;
    const shown = showReceipt(receipt);
    const now = JSON.stringify(shown);
    if (now !== told) yield shown;
    told = now;
    if (shown.state === 'DONE') return;
  }
}
