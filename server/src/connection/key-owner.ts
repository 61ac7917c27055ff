// What the room of API keys tells of a key that somebody showed. That room stands to the right of this one, so the app
// plugs it in here.
import type { EntityManager } from '#base/database';

/** READ: queries and subscriptions. ACT: mutations as well, except those that belong to the person. */
export type KeyScope = 'READ' | 'ACT';

/** Who made a key that lives. */
export interface KeyOwner {
  connectionId: string;
  key: { id: string; scope: KeyScope };
}

/** Null: what was shown is no API key. Throws an error that the asker reads when it is one that is worth nothing. */
export type FindKeyOwner = (em: EntityManager, shown: string) => Promise<KeyOwner | null>;
