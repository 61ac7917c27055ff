// The contract's types around sending a reply.
import { Failure, make } from '#base/contract';
import { NotConnected } from '#connection/login-types';
import { MetaFailed } from '#connection/meta-failed';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Conversation, ConversationMessage } from './conversation.ts';
import { ReplyRefusal, type Refusal } from './refusals.ts';

@InputType({ description: 'A reply to somebody who wrote.' })
export class SendReplyInput {
  @Field(() => ID, { description: 'Our id of the conversation.' })
  conversationId!: string;

  @Field(() => String, { description: 'What to write.' })
  text!: string;

  @Field(() => String, {
    description:
      'Random and new for each form that is shown, 8 to 100 letters and digits: sent again with the same key, nothing is sent, and the answer is that of the first time.',
  })
  key!: string;
}

@ObjectType({ description: 'Meta took the reply, or is about to answer the first try of it.' })
export class ReplySent {
  @Field(() => Conversation, { description: 'The conversation with it.' })
  conversation!: Conversation;

  @Field(() => ConversationMessage, { description: 'The reply.' })
  message!: ConversationMessage;
}

@ObjectType({ implements: Failure, description: 'The reply was not sent; Meta was not asked.' })
export class ReplyRefused extends Failure {
  @Field(() => ReplyRefusal, { description: 'Why.' })
  reason!: ReplyRefusal;
}

export const SendReplyResult = createUnionType({
  name: 'SendReplyResult',
  description: 'The reply, or why there is none.',
  types: () => [ReplySent, NotConnected, ReplyRefused, MetaFailed] as const,
});

/** A refusal as the contract shows it. Only a limit ends by itself. */
export function replyRefused(refusal: Refusal): ReplyRefused {
  return make(ReplyRefused, { ...refusal, retryable: refusal.reason === 'LIMIT_REACHED' });
}
