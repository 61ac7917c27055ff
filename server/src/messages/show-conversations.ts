// Conversations as the contract shows them: four rounds of reads for any number, two when there are none.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import type { AskedPage } from '#base/page';
import { chosenAccounts, type OwnAccount } from '#channels/accounts-of';
import { readStoredGrants } from '#connection/grants';
import { CHANNEL_RULES } from './channel-rules.ts';
import { contactName } from './contact.ts';
import { encodeConversationId, type ConversationKey } from './conversation-id.ts';
import { Conversation, type ConversationConnection, showPage } from './conversation.ts';
import { findPairs } from './find-pairs.ts';
import { readHeads, type Head, type LastEvent } from './read-heads.ts';
import { readReplyHeads, type ReplyHead } from './read-reply-heads.ts';
import { refusalToReply } from './refusals.ts';
import { findLimitEnd } from './reply-limit.ts';
import { showWindow } from './reply-window.ts';

const NO_EVENTS: Head = { firstAt: null, last: null, openedAt: null, contacts: [] };
const SUGGESTION =
  'Thank you for your message! This is a test reply from CRM Flow for the review of this app.';

/** A page of those of the accounts that the person chose, by what arrived or was sent last, newest first. */
export async function listConversations(
  em: EntityManager,
  connectionId: string,
  asked: AskedPage,
  now: Date,
): Promise<ConversationConnection> {
  const accounts = await chosenAccounts(em, connectionId);
  const ids = accounts.map(({ metaId }) => metaId);
  const page = await findPairs(em, connectionId, ids, asked);
  const places = new Map(page.rows.map((pair) => [encodeConversationId(pair), pair.place]));
  const rows = await showPairs(em, { connectionId, accounts, now }, page.rows);
  return showPage({ ...page, rows }, ({ id }) => places.get(id) ?? id);
}

/** One of them; null when nothing was written, or the account is not one that the person chose. */
export async function findConversation(
  em: EntityManager,
  connectionId: string,
  key: ConversationKey,
  now: Date,
): Promise<Conversation | null> {
  const accounts = await chosenAccounts(em, connectionId);
  if (!accounts.some(({ metaId }) => metaId === key.accountId)) return null;
  const [found] = await showPairs(em, { connectionId, accounts, now }, [key]);
  return found ?? null;
}

interface Viewpoint {
  connectionId: string;
  accounts: readonly OwnAccount[];
  now: Date;
}

/** In their order; without those of which nothing is left. */
async function showPairs(
  em: EntityManager,
  { connectionId, accounts, now }: Viewpoint,
  pairs: readonly ConversationKey[],
): Promise<Conversation[]> {
  if (pairs.length === 0) return [];
  const [heads, replies, grants, limitEnd] = await Promise.all([
    readHeads(em, pairs),
    readReplyHeads(em, connectionId, pairs),
    readStoredGrants(em, connectionId),
    findLimitEnd(em, connectionId, now),
  ]);
  const granted = new Set(
    grants.filter(({ status }) => status === 'GRANTED').map(({ permission }) => permission),
  );
  const byId = new Map(accounts.map((account) => [account.metaId, account]));
  return pairs.flatMap((key): Conversation[] => {
    const id = encodeConversationId(key);
    const account = byId.get(key.accountId);
    const head = heads.get(id) ?? NO_EVENTS;
    const reply = replies.get(id) ?? null;
    const last = latest(head.last, reply?.last ?? null);
    if (account === undefined || last === null) return [];
    const isGranted = granted.has(CHANNEL_RULES[account.channel].permission);
    return [show({ key, id, account, head, reply, last, isGranted, limitEnd, now })];
  });
}

function latest(one: LastEvent | null, other: LastEvent | null): LastEvent | null {
  if (one === null || other === null) return one ?? other;
  return one.at >= other.at ? one : other;
}

interface Known {
  key: ConversationKey;
  id: string;
  account: OwnAccount;
  head: Head;
  reply: ReplyHead | null;
  last: LastEvent;
  isGranted: boolean;
  limitEnd: Date | null;
  now: Date;
}

function show({ key, id, account, head, reply, last, isGranted, limitEnd, now }: Known) {
  const { channel } = account;
  const { permission, longest } = CHANNEL_RULES[channel];
  const facts = { channel, granted: isGranted, openedAt: head.openedAt, limitEnd };
  const refusal = refusalToReply(facts, now);
  return make(Conversation, {
    key,
    id,
    channel,
    accountName: account.name,
    accountMetaId: account.metaId,
    customerId: key.customerId,
    customerName: contactName(head.contacts) ?? reply?.customerName ?? null,
    firstAt: head.firstAt ?? last.at,
    lastAt: last.at,
    lastLine: last.line,
    lastDirection: last.direction,
    window: showWindow(head.openedAt, now),
    permission,
    verified: reply?.verified ?? false,
    cannotReply: refusal === null ? null : `${refusal.message} ${refusal.wayOn}`,
    suggestion: SUGGESTION,
    maxLength: longest,
  });
}
