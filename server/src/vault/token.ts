// A token and its place. The row's id is derived from owner, purpose and subject, so an upsert keeps it whatever runs
// beside it, and a row whose subject, purpose or owner was exchanged no longer fits its envelope.
import { v5 as nameBasedUuid } from 'uuid';
import { open, seal, type SealContext } from './seal.ts';

/** What the token opens: a person's own token, or that of one Page. */
export type Purpose = 'user' | 'page';

export interface TokenPlace {
  /** Id of the connection. */
  ownerId: string;
  purpose: Purpose;
  /** Meta's id of the person or Page. */
  subject: string;
}

/** Id of the row where the token of this place lies. */
export function rowIdOf({ ownerId, purpose, subject }: TokenPlace): string {
  return nameBasedUuid(`${purpose}:${subject}`, ownerId);
}

/** Seals a token with its owner's data key. */
export function sealToken(dataKey: Buffer, place: TokenPlace, token: string): string {
  return seal(dataKey, place.ownerId, contextOf(place), Buffer.from(token, 'utf8'));
}

/** Opens a token; throws `SealBroken` when the envelope was not sealed for this place. */
export function openToken(dataKey: Buffer, place: TokenPlace, envelope: string): string {
  return open(dataKey, place.ownerId, contextOf(place), envelope).toString('utf8');
}

function contextOf(place: TokenPlace): SealContext {
  return { ownerId: place.ownerId, purpose: place.purpose, rowId: rowIdOf(place) };
}
