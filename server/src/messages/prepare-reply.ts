// Everything that must hold before Meta is asked, and what is needed to ask: the account, who sends, to whom.
import type { EntityManager } from '#base/database';
import { accountsOf, chosenAccounts, type OwnAccount } from '#channels/accounts-of';
import { readStoredGrants } from '#connection/grants';
import type { Vault } from '#vault/vault';
import { CHANNEL_RULES } from './channel-rules.ts';
import { contactName } from './contact.ts';
import { encodeConversationId, type ConversationKey } from './conversation-id.ts';
import { findSender, type Sender } from './find-sender.ts';
import { readHeads, type Head } from './read-heads.ts';
import { readReplyHeads } from './read-reply-heads.ts';
import {
  NO_TOKEN,
  NOT_CHOSEN,
  NOT_THERE,
  refusalOfText,
  refusalToReply,
  type Refusal,
} from './refusals.ts';
import { findLimitEnd } from './reply-limit.ts';

export interface PreparedReply {
  account: OwnAccount;
  sender: Sender;
  customerId: string;
  /** Null: not known yet. */
  customerName: string | null;
  text: string;
  /** WhatsApp: payloads of what the person wrote, newest first. */
  contacts: readonly string[];
}

export type Preparation = { ok: true; reply: PreparedReply } | { ok: false; refusal: Refusal };

const refused = (refusal: Refusal): Preparation => ({ ok: false, refusal });

export async function prepareReply(
  em: EntityManager,
  { vault, now }: { vault: Vault; now: Date },
  connectionId: string,
  { key, text }: { key: ConversationKey; text: string },
): Promise<Preparation> {
  const account = await findAccount(em, connectionId, key);
  if ('reason' in account) return refused(account);
  const { channel } = account;
  const wrong = refusalOfText(channel, text);
  if (wrong !== null) return refused(wrong);
  const id = encodeConversationId(key);
  const head = (await readHeads(em, [key])).get(id);
  const closed = await findClosed(em, connectionId, { account, head, now });
  if (closed !== null) return refused(closed);
  const sender = await findSender(em, vault, connectionId, { channel, accountId: account.metaId });
  if (sender === null) return refused(NO_TOKEN);
  const known = (await readReplyHeads(em, connectionId, [key])).get(id);
  const contacts = head?.contacts ?? [];
  const customerName = contactName(contacts) ?? known?.customerName ?? null;
  const { customerId } = key;
  return { ok: true, reply: { account, sender, customerId, customerName, text, contacts } };
}

async function findAccount(
  em: EntityManager,
  connectionId: string,
  { accountId }: ConversationKey,
): Promise<OwnAccount | Refusal> {
  const isIt = ({ metaId }: OwnAccount) => metaId === accountId;
  const chosen = (await chosenAccounts(em, connectionId)).find(isIt);
  if (chosen !== undefined) return chosen;
  return (await accountsOf(em, connectionId)).some(isIt) ? NOT_CHOSEN : NOT_THERE;
}

async function findClosed(
  em: EntityManager,
  connectionId: string,
  { account, head, now }: { account: OwnAccount; head: Head | undefined; now: Date },
): Promise<Refusal | null> {
  const { channel } = account;
  const grants = await readStoredGrants(em, connectionId);
  const granted = grants.some(
    ({ permission, status }) =>
      permission === CHANNEL_RULES[channel].permission && status === 'GRANTED',
  );
  const limitEnd = await findLimitEnd(em, connectionId, now);
  return refusalToReply({ channel, granted, openedAt: head?.openedAt ?? null, limitEnd }, now);
}
