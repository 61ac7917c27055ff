// The way of a delivery once its bytes are here, the same for Meta's and for a replay: signature, JSON, events, inbox.
import { verify } from '#meta/signature';
import type { DeliveryOrigin, Inbox } from './inbox.ts';
import { parseBody } from './parse-body.ts';
import type { BytesRefusal } from './reject.ts';
import { unpack, type UnpackedEvent } from './unpack.ts';

export interface TakeParts {
  readonly inbox: Inbox;
  readonly appSecrets: readonly string[];
  readonly now: () => Date;
}

export interface SignedBytes {
  readonly bytes: Uint8Array;
  /** X-Hub-Signature-256, as the HTTP server gives it. */
  readonly signature: string | readonly string[] | undefined;
}

export type TakenDelivery =
  | { readonly accepted: true; readonly events: readonly UnpackedEvent[] }
  | { readonly accepted: false; readonly reason: BytesRefusal };

/** Resolves when every event is durable. Rejects with TemporarilyUnavailable when that cannot be had now. */
export async function takeDelivery(
  { inbox, appSecrets, now }: TakeParts,
  { bytes, signature }: SignedBytes,
  from: DeliveryOrigin,
): Promise<TakenDelivery> {
  const verdict = verify(appSecrets, bytes, signature);
  if (!verdict.valid) return { accepted: false, reason: verdict.reason };
  const body = parseBody(bytes);
  if (!body.ok) return { accepted: false, reason: body.reason };
  const receivedAt = now();
  const events = unpack(body.value, receivedAt);
  await inbox.accept(events, receivedAt, from);
  return { accepted: true, events };
}
