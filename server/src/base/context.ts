// What every resolver is given. Rooms derive the rest (who is asking, what they may see) from it.
import type { EntityManager } from './database.ts';

export interface Context {
  requestId: string;
  /** EntityManager of this request alone. */
  em: EntityManager;
  /** The opaque session id the caller showed, not yet checked; null when none was shown. */
  sessionId: string | null;
  /** Where the caller comes from, as far as proxies are believed. */
  address: string;
}
