// Where a person stands: whether their token works, what they granted, which accounts they use, who waits for a reply.
// What can be proved now follows from it.
import type { EntityManager } from '#base/database';
import type { ChannelKind } from '#channels/channel';
import { shareStoredGrants, type GrantStatus } from '#connection/grants';
import { showConnection, type MetaConnection } from '#connection/meta-connection';
import type { PermissionName } from '#meta/permissions';
import { proofAccounts } from './proof-accounts.ts';
import type { ProofAccount } from './prove/proof.ts';

/** By channel, the newest conversation in which a reply is possible; `app.ts` plugs it. One statement. */
export type OpenConversations = (
  em: EntityManager,
  connectionId: string,
) => Promise<ReadonlyMap<ChannelKind, string>>;

export interface StandingParts {
  now: () => Date;
  openConversations: OpenConversations;
}

export interface Standing {
  connection: MetaConnection;
  grants: ReadonlyMap<PermissionName, GrantStatus>;
  accounts: readonly ProofAccount[];
  conversations: ReadonlyMap<ChannelKind, string>;
}

/** Four reads, the conversations after their accounts; none when nobody is signed in. */
export async function readStanding(
  em: EntityManager,
  { now, openConversations }: StandingParts,
  connectionId: string | null,
): Promise<Standing> {
  const [connection, grants, accounts, conversations] = await Promise.all([
    showConnection(em, connectionId, now()),
    shareStoredGrants(em, connectionId),
    connectionId === null ? [] : proofAccounts(em, connectionId),
    connectionId === null ? new Map<ChannelKind, string>() : openConversations(em, connectionId),
  ]);
  return {
    connection,
    grants: new Map(grants.map(({ permission, status }) => [permission, status])),
    accounts,
    conversations,
  };
}

/** What Meta said of the permission; never asked when nothing is known. */
export const statusOf = ({ grants }: Pick<Standing, 'grants'>, name: PermissionName): GrantStatus =>
  grants.get(name) ?? 'NEVER_ASKED';
