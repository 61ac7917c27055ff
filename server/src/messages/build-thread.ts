// A conversation out of its events and replies: one line for each message, a reply and its echo being one.
import { make } from '#base/contract';
import type { ChannelKind } from '#channels/channel';
import { MetaProblem } from '#evidence/proof-run';
import { id, list, words } from '#webhooks/unpack/read';
import { ConversationMessage, type MessageState } from './conversation.ts';
import { linesOf, messageIn, showLine, type Line } from './incoming.ts';
import type { StoredThread, ThreadEvent, ThreadReply } from './read-thread.ts';
import { problemIn, receiptsOf, type Outgoing, type Receipts } from './receipts.ts';
import { overdue } from './unknown-outcome.ts';

/** A reply with everything that is known of what became of it. */
export interface ReplyStory extends Receipts {
  reply: ThreadReply;
  /** Meta's id of the message; null: Meta did not take it, or that is not known. */
  providerId: string | null;
  /** Its echo on Messenger or Instagram. */
  echo: ThreadEvent | null;
  state: MessageState;
  shown: ConversationMessage;
}

export interface BuiltThread {
  /** Oldest first. */
  messages: ConversationMessage[];
  /** What the person wrote or did, oldest first. */
  incoming: Line[];
  /** Oldest first. */
  replies: ReplyStory[];
}

/** Of a message that Meta did not take, or of which that is not known. */
const NONE: Receipts = { sent: null, delivered: null, read: null, failed: null };

/** Messages of one conversation that are shown. */
const MOST_MESSAGES = 50;

/** Pure: the same of the same. */
export function buildThread(channel: ChannelKind, stored: StoredThread, now: Date): BuiltThread {
  const lines = linesOf(stored.events);
  const replies = stored.replies.map((reply) => withEcho(channel, reply, stored.events));
  const ours = new Set(replies.flatMap(({ echo, providerId }) => [echo?.id, providerId]));
  const isOurs = ({ own, id: eventId, providerId }: Line) =>
    own && (ours.has(eventId) || (providerId !== null && ours.has(providerId)));
  const others = lines.filter((line) => line.own && !isOurs(line));
  const incoming = lines.filter(({ own }) => !own);
  const outgoing: Outgoing[] = [
    ...replies,
    ...others.map(({ providerId, at }) => ({ channel, providerId, at })),
  ];
  const receipts = (message: Outgoing) =>
    message.providerId === null ? NONE : receiptsOf(message, stored.events, outgoing);
  const stories = replies.map((sent) => tell(sent, receipts(sent), now));
  const shown = [
    ...incoming.map(showLine),
    ...others.map((line) =>
      showElsewhere(line, receipts({ channel, providerId: line.providerId, at: line.at })),
    ),
    ...stories.map((story) => story.shown),
  ];
  return {
    messages: shown.toSorted(byTime).slice(-MOST_MESSAGES),
    incoming: incoming.toSorted(byTime),
    replies: stories,
  };
}

type Dated = { at: Date; id: string };
const byTime = (one: Dated, other: Dated): number =>
  one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);

interface SentReply extends Outgoing {
  reply: ThreadReply;
  echo: ThreadEvent | null;
}

/** Also a reply whose answer was lost is found again: its id came back with the echo or a status. */
function withEcho(
  channel: ChannelKind,
  reply: ThreadReply,
  events: readonly ThreadEvent[],
): SentReply {
  const told = events.find(
    ({ own, kind, payload }) => own && kind !== 'UNSENT' && marks(payload, reply.id),
  );
  const providerId = reply.providerId ?? told?.providerId ?? null;
  const echo =
    events.find(
      (event) => event.kind === 'ECHO' && providerId !== null && event.providerId === providerId,
    ) ?? null;
  return { channel, reply, providerId, echo, at: echo?.at ?? reply.at };
}

function marks(payload: unknown, replyId: string): boolean {
  const [status] = list(payload, 'value', 'statuses');
  return (
    words(messageIn(payload), 'metadata') === replyId ||
    id(status, 'biz_opaque_callback_data') === replyId
  );
}

function tell({ reply, echo, providerId }: SentReply, receipts: Receipts, now: Date): ReplyStory {
  const { sent, delivered, read, failed } = receipts;
  const state = stateOf(reply, providerId, { ...receipts, sent: sent ?? echo });
  const problem =
    failed !== null && state === 'FAILED' ? problemIn(failed) : openProblem(reply, state, now);
  const shown = make(ConversationMessage, {
    id: reply.id,
    direction: 'OUT',
    text: reply.text ?? null,
    attachments: [],
    unsent: reply.unsent,
    // Meta's time stands in one order with the messages around it; ours is another clock's.
    at: (echo ?? sent)?.at ?? reply.at,
    note: null,
    state,
    sentAt: (sent ?? echo)?.at ?? null,
    deliveredAt: delivered?.at ?? null,
    readAt: read?.at ?? null,
    problem: problem === null ? null : make(MetaProblem, problem),
    viaThisApp: true,
    eventId: (echo ?? sent)?.id ?? null,
  });
  return { reply, providerId, echo, ...receipts, state, shown };
}

/** A later step includes the earlier ones, whichever webhook was lost. */
function stateOf(reply: ThreadReply, providerId: string | null, receipts: Receipts): MessageState {
  if (reply.state === 'FAILED') return 'FAILED';
  if (receipts.read !== null) return 'READ';
  if (receipts.delivered !== null) return 'DELIVERED';
  if (receipts.failed !== null) return 'FAILED';
  if (receipts.sent !== null) return 'SENT';
  return providerId === null ? 'SENDING' : 'ACCEPTED';
}

/** What is stored of a refusal, or of an outcome that is still open. */
function openProblem(reply: ThreadReply, state: MessageState, now: Date) {
  if (state !== 'FAILED' && state !== 'SENDING') return null;
  const problem = reply.problem ?? overdue(reply, now);
  if (problem === null) return null;
  const { retryable: _, ...told } = problem;
  return told;
}

function showElsewhere(line: Line, { delivered, read }: Receipts): ConversationMessage {
  const state = read === null ? (delivered === null ? 'SENT' : 'DELIVERED') : 'READ';
  return {
    ...showLine(line),
    state,
    sentAt: line.at,
    deliveredAt: delivered?.at ?? null,
    readAt: read?.at ?? null,
  };
}
