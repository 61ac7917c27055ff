// What a look at Meta found, merged: an account that came by several ways stands once, by its nearest way.
import type { MetaError } from '#meta/errors';
import type { AssetSource } from './channel.ts';

/** A Page with, where there is one, the Instagram account behind it. */
export interface FoundPage {
  metaId: string;
  name: string;
  category: string | null;
  pictureUrl: string | null;
  token: string | null;
  source: AssetSource;
  businessName: string | null;
  instagram: {
    metaId: string;
    username: string | null;
    name: string | null;
    pictureUrl: string | null;
    followersCount: number | null;
  } | null;
  /** Id of a linked Instagram account that is no professional one. */
  personalInstagramId: string | null;
  /** The person's tasks on it; empty where Meta does not say. */
  tasks: readonly string[];
  /** Null: Meta does not say. */
  published: boolean | null;
}

export interface FoundWhatsAppAccount {
  metaId: string;
  name: string;
  source: AssetSource;
  businessName: string | null;
  phoneNumbers: {
    metaId: string;
    displayPhoneNumber: string;
    verifiedName: string | null;
    qualityRating: string | null;
    status: string | null;
  }[];
}

/** One half of a look. `unknown` true: Meta refused a part, so what is missing may still exist and is not forgotten. */
export interface Half<Account> {
  accounts: Account[];
  unknown: boolean;
  requests: number;
}

/** A part that Meta refused, and what it leaves unknown. */
export interface LookProblem {
  about: 'PAGES' | 'INSTAGRAM' | 'WHATSAPP';
  error: MetaError;
}

export interface Look {
  pages: Half<FoundPage>;
  whatsApp: Half<FoundWhatsAppAccount>;
  /** How many Pages the person's own list held; null: it was not asked for. */
  ownPages: number | null;
  /** How many businesses came; null: they were not asked for. */
  businesses: number | null;
  problems: LookProblem[];
}

/** Merges accounts found by several ways: the first way wins, and lends what only a later one knew. */
export function mergeById<Account extends { metaId: string }>(
  accounts: readonly Account[],
  complete: (first: Account, later: Account) => Account,
): Account[] {
  const merged = new Map<string, Account>();
  for (const account of accounts) {
    const first = merged.get(account.metaId);
    merged.set(account.metaId, first === undefined ? account : complete(first, account));
  }
  return [...merged.values()];
}
