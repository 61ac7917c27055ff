// By whom a reply is sent at Meta: the Page with its own token (for Instagram the Page behind the account), or the number with the
// person's token.
import type { EntityManager } from '#base/database';
import { InstagramAccountEntity } from '#channels/instagram-account.entity';
import type { ChannelKind } from '#channels/channel';
import { lendUserToken } from '#connection/lend-user-token';
import type { GraphToken } from '#meta/graph';
import type { Vault } from '#vault/vault';

export type Sender =
  | { channel: 'MESSENGER' | 'INSTAGRAM'; pageId: string; token: GraphToken }
  | { channel: 'WHATSAPP'; token: GraphToken };

/** Null when there is no token. */
export async function findSender(
  em: EntityManager,
  vault: Vault,
  connectionId: string,
  { channel, accountId }: { channel: ChannelKind; accountId: string },
): Promise<Sender | null> {
  if (channel === 'WHATSAPP') {
    const token = await lendUserToken(em, vault, connectionId);
    return token === null ? null : { channel, token };
  }
  const pageId =
    channel === 'MESSENGER' ? accountId : await findPageBehind(em, connectionId, accountId);
  if (pageId === null) return null;
  const value = await vault.lend(em, { ownerId: connectionId, purpose: 'page', subject: pageId });
  return value === null ? null : { channel, pageId, token: { value, kind: 'PAGE' } };
}

async function findPageBehind(
  em: EntityManager,
  connectionId: string,
  metaId: string,
): Promise<string | null> {
  const account = await em.findOne(InstagramAccountEntity, { connectionId, metaId });
  return account?.pageMetaId ?? null;
}
