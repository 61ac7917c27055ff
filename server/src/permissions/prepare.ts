// Makes proofs ready to run: whatever stands in the way is found, and the tokens are lent, before Meta is asked.
import type { EntityManager } from '#base/database';
import { lendUserToken } from '#connection/lend-user-token';
import type { Graph, GraphToken } from '#meta/graph';
import type { PermissionName } from '#meta/permissions';
import type { Vault } from '#vault/vault';
import {
  noPageToken,
  noStoredToken,
  obstacleTo,
  onlyByReply,
  requireAccount,
  type Obstacle,
} from './obstacle.ts';
import { PROOFS } from './proofs.ts';
import type { ProofAccount, Shown } from './prove/proof.ts';
import { statusOf, type Standing } from './standing.ts';

export interface Wish {
  permission: PermissionName;
  /** Our id of the account to work on; null: the first in use. */
  accountId: string | null;
}

/** A proof that can run now. */
export interface Ready {
  permission: PermissionName;
  account: ProofAccount | null;
  /** Does it at Meta, every call through this client. */
  start: (graph: Graph, now: Date) => Promise<Shown>;
}

export type Prepared =
  | { kind: 'READY'; ready: Ready }
  | { kind: 'BLOCKED'; permission: PermissionName; obstacle: Obstacle };

interface Tokens {
  user: GraphToken;
  /** By Meta's id of the Page. */
  pages: ReadonlyMap<string, string>;
}

export async function prepare(
  em: EntityManager,
  vault: Vault,
  standing: Standing,
  wishes: readonly Wish[],
): Promise<Prepared[]> {
  const tokens = await lendTokens(em, vault, standing);
  return wishes.map((wish) => prepareOne(standing, tokens, wish));
}

async function lendTokens(
  em: EntityManager,
  vault: Vault,
  { connection: { connectionId } }: Standing,
): Promise<Tokens | null> {
  if (connectionId === null) return null;
  const user = await lendUserToken(em, vault, connectionId);
  if (user === null) return null;
  return { user, pages: await vault.lendMany(em, { ownerId: connectionId, purpose: 'page' }) };
}

function prepareOne(standing: Standing, tokens: Tokens | null, wish: Wish): Prepared {
  const { permission, accountId } = wish;
  const obstacle = obstacleTo(permission, standing, accountId);
  if (obstacle !== null) return blocked(permission, obstacle);
  if (tokens === null) return blocked(permission, noStoredToken);
  const proof = PROOFS[permission];
  if ('repliesOn' in proof) return blocked(permission, onlyByReply);
  const tools = {
    user: tokens.user,
    granted: (name: PermissionName) => statusOf(standing, name) === 'GRANTED',
  };
  if (proof.needs === null) {
    const start: Ready['start'] = (graph, now) => proof.prove({ ...tools, graph, now });
    return { kind: 'READY', ready: { permission, account: null, start } };
  }
  const account = requireAccount(proof.needs, standing, accountId);
  const token = tokenFor(account, tokens);
  if (token === null) return blocked(permission, noPageToken(account));
  const start: Ready['start'] = (graph, now) =>
    proof.prove({ ...tools, graph, now }, { ...account, token });
  return { kind: 'READY', ready: { permission, account, start } };
}

function blocked(permission: PermissionName, obstacle: Obstacle): Prepared {
  return { kind: 'BLOCKED', permission, obstacle };
}

/** A Page is spoken for by its own token, everything else by the person's. */
function tokenFor({ kind, metaId }: ProofAccount, { user, pages }: Tokens): GraphToken | null {
  if (kind !== 'PAGE') return user;
  const value = pages.get(metaId);
  return value === undefined ? null : { value, kind: 'PAGE' };
}
