// The contract's side of the room: the conversations of the caller's accounts, one of them, and a reply.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import { PageArgs, readUuidPage } from '#base/page';
import { wrongInput } from '#base/wrong-input';
import type { DiscoverParts } from '#channels/discover';
import { notConnected, type NotConnected } from '#connection/login-types';
import { MetaFailed } from '#connection/meta-failed';
import type { FindViewer } from '#connection/viewer';
import { asksFor } from '#webhooks/asks-for';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { z } from 'zod';
import { decodeConversationId, type ConversationKey } from './conversation-id.ts';
import {
  Conversation,
  ConversationConnection,
  ConversationMessage,
  showPage,
  TrailStep,
  type Thread,
} from './conversation.ts';
import { LOOKED_THROUGH } from './find-pairs.ts';
import { NOT_THERE } from './refusals.ts';
import {
  replyRefused,
  type ReplyRefused,
  ReplySent,
  SendReplyInput,
  SendReplyResult,
} from './reply-types.ts';
import { sendReply } from './send-reply.ts';
import { findConversation, listConversations } from './show-conversations.ts';
import { showThread } from './show-thread.ts';

const reply = z.object({
  /** As it is sent and stored: one kind of line end, nothing a column or Meta could refuse, no blanks around it. */
  text: z.string().transform((text) => text.replaceAll('\r\n', '\n').toWellFormed().trim()),
  key: z.string().regex(/^[\w-]{8,100}$/),
});

const NO_PAGE = { rows: [], hasNextPage: false, hasPreviousPage: false };

@Resolver(() => Conversation)
export class MessagesResolver {
  constructor(private readonly parts: DiscoverParts & { findViewer: FindViewer }) {}

  /** Both fields of a conversation come from one reading. */
  private readonly threads = new WeakMap<Conversation, Promise<Thread>>();

  @Query(() => ConversationConnection, {
    description: `Conversations of the accounts the caller took into use, by what arrived or was sent last, newest first. The newest ${LOOKED_THROUGH} events of each account and the newest ${LOOKED_THROUGH} replies of the caller are looked through: a conversation with nothing among them is not listed, but \`conversation\` and \`node\` still find it. \`messages\` and \`trail\` may be asked for on one conversation only, not in the list.`,
  })
  async conversations(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConversationConnection> {
    const asked = readUuidPage(args);
    if (asksFor(info, 'messages') || asksFor(info, 'trail')) {
      throw wrongInput('`messages` and `trail` may be asked for on one `conversation` only.');
    }
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return showPage(NO_PAGE, ({ id }) => id);
    return listConversations(context.em, viewer.connectionId, asked, this.parts.now());
  }

  @Query(() => Conversation, {
    nullable: true,
    description: 'One conversation; null when it is not there or not the caller’s.',
  })
  async conversation(
    @Arg('id', () => ID, { description: 'Our id of it.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Conversation | null> {
    const key = decodeConversationId(id);
    const viewer = key === null ? null : await this.parts.findViewer(context);
    if (viewer === null || key === null) return null;
    return findConversation(context.em, viewer.connectionId, key, this.parts.now());
  }

  @FieldResolver(() => [ConversationMessage], { description: 'Oldest first, the newest fifty.' })
  async messages(
    @Root() conversation: Conversation,
    @Ctx() context: Context,
  ): Promise<ConversationMessage[]> {
    return (await this.threadOf(conversation, context)).messages;
  }

  @FieldResolver(() => [TrailStep], {
    description: 'The newest round trip: message, reply, echo or sent, delivered, read.',
  })
  async trail(@Root() conversation: Conversation, @Ctx() context: Context): Promise<TrailStep[]> {
    return (await this.threadOf(conversation, context)).trail;
  }

  @Mutation(() => SendReplyResult, {
    description:
      'Sends a reply to somebody who wrote within the last 24 hours. It is recorded as a proof of the channel’s messaging permission.',
  })
  async sendReply(
    @Arg('input', () => SendReplyInput, { description: 'What to send, and where.' })
    input: SendReplyInput,
    @Ctx() context: Context,
  ): Promise<ReplySent | NotConnected | ReplyRefused | MetaFailed> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const { connectionId } = viewer;
    const read = reply.safeParse(input);
    if (!read.success) throw wrongInput('`key` must be 8 to 100 letters, digits, “-” or “_”.');
    const conversation = decodeConversationId(input.conversationId);
    if (conversation === null) return replyRefused(NOT_THERE);
    const outcome = await sendReply(this.parts, connectionId, { conversation, ...read.data });
    if (outcome.kind === 'GONE') return notConnected();
    if (outcome.kind === 'REFUSED') return replyRefused(outcome.refusal);
    if (outcome.kind === 'META_FAILED') return make(MetaFailed, outcome.problem);
    return this.showSent(context, connectionId, outcome);
  }

  private async showSent(
    context: Context,
    connectionId: string,
    sent: { replyId: string; conversation: ConversationKey },
  ): Promise<ReplySent | ReplyRefused> {
    const now = this.parts.now();
    const conversation = await findConversation(context.em, connectionId, sent.conversation, now);
    if (conversation === null) return replyRefused(NOT_THERE);
    const { messages } = await this.threadOf(conversation, context);
    const message = messages.find(({ id }) => id === sent.replyId);
    // So many messages came after the first time that the reply is no longer among those shown.
    if (message === undefined) return replyRefused(NOT_THERE);
    return make(ReplySent, { conversation, message });
  }

  private async threadOf(conversation: Conversation, context: Context): Promise<Thread> {
    const known = this.threads.get(conversation);
    if (known !== undefined) return known;
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) throw new Error('A conversation was shown to nobody.');
    const thread = showThread(context.em, viewer.connectionId, conversation, this.parts.now());
    this.threads.set(conversation, thread);
    return thread;
  }
}
