// What a proof is given, and what it brings back: the verbs beside this file do the real thing at Meta and tell what came.
import type { EntityManager } from '#base/database';
import type { ChannelKind } from '#channels/channel';
import type { Graph, GraphToken } from '#meta/graph';
import type { PermissionName } from '#meta/permissions';

/** A Page, an Instagram account or a WhatsApp Business account. */
export type AccountKind = 'PAGE' | 'INSTAGRAM' | 'WHATSAPP';

/** An account that the person took into use. */
export interface ProofAccount {
  id: string;
  metaId: string;
  name: string;
  kind: AccountKind;
}

export interface ProofTools {
  /** Every call through it becomes evidence of this run. */
  graph: Graph;
  /** The person's own token. */
  user: GraphToken;
  granted: (permission: PermissionName) => boolean;
  now: Date;
}

/** The account to work on, with the token that reaches it: a Page's own, else the person's. */
export type ReachedAccount = ProofAccount & { token: GraphToken };

export interface Shown {
  /** Whether what came back shows the permission in use. An empty list shows nothing. */
  proved: boolean;
  /** The result as a sentence; when nothing was proved, with the way on. */
  told: string;
  /** What came back, line by line. */
  lines: string[];
  /** What the answer changes here; it is written with the run. */
  keep?: (em: EntityManager, connectionId: string, at: Date) => Promise<void>;
}

/** Throws a MetaError when Meta refuses. */
export type ProveAtLarge = (tools: ProofTools) => Promise<Shown>;
export type ProveOnAccount = (tools: ProofTools, account: ReachedAccount) => Promise<Shown>;

/** How one permission is proved: at large, on an account, or by a reply on a channel. */
export type Proof =
  | { needs: null; prove: ProveAtLarge }
  | { needs: AccountKind; prove: ProveOnAccount }
  | { needs: AccountKind; repliesOn: ChannelKind };
