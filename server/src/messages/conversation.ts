// The contract's types of the room: a conversation, its messages, and the trail of one round trip.
import { Node } from '#base/contract';
import { connectionOf } from '#base/page';
import { ChannelKind } from '#channels/channel';
import { PermissionNames } from '#connection/grants';
import { EvidenceCall } from '#evidence/evidence-call';
import { MetaProblem } from '#evidence/proof-run';
import type { PermissionName } from '#meta/permissions';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ConversationKey } from './conversation-id.ts';
import { ReplyWindow } from './reply-window.ts';

export const MessageDirection = { IN: 'IN', OUT: 'OUT' } as const;
export type MessageDirection = keyof typeof MessageDirection;

export const MessageState = {
  SENDING: 'SENDING',
  ACCEPTED: 'ACCEPTED',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  READ: 'READ',
  FAILED: 'FAILED',
} as const;
export type MessageState = keyof typeof MessageState;

export const TrailKey = {
  RECEIVED: 'RECEIVED',
  ACCEPTED: 'ACCEPTED',
  SENT: 'SENT',
  ECHO: 'ECHO',
  DELIVERED: 'DELIVERED',
  READ: 'READ',
  FAILED: 'FAILED',
} as const;
export type TrailKey = keyof typeof TrailKey;

registerEnumType(MessageDirection, {
  name: 'MessageDirection',
  description: 'Which way a message went.',
  valuesConfig: {
    IN: { description: 'The person wrote it.' },
    OUT: { description: 'The account sent it.' },
  },
});
registerEnumType(MessageState, {
  name: 'MessageState',
  description: 'How far a message of the account got.',
  valuesConfig: {
    SENDING: {
      description: 'Meta was asked and has not answered yet; with a `problem`: it is not known.',
    },
    ACCEPTED: { description: 'Meta took it.' },
    SENT: { description: 'A webhook said that it left: an echo, or the status “sent”.' },
    DELIVERED: { description: 'A webhook said that it reached the person.' },
    READ: { description: 'A webhook said that the person read it.' },
    FAILED: { description: 'Meta refused it, or could not deliver it.' },
  },
});
registerEnumType(TrailKey, {
  name: 'TrailKey',
  description: 'A step of a round trip.',
  valuesConfig: {
    RECEIVED: { description: 'The person’s message arrived by webhook.' },
    ACCEPTED: { description: 'Meta took the reply.' },
    SENT: { description: 'WhatsApp’s status “sent”.' },
    ECHO: { description: 'The echo of the reply, on Messenger and Instagram.' },
    DELIVERED: { description: 'The reply reached the person.' },
    READ: { description: 'The person read the reply.' },
    FAILED: { description: 'The reply was refused or could not be delivered.' },
  },
});

@ObjectType({ description: 'One message of a conversation.' })
export class ConversationMessage {
  @Field(() => ID, { description: 'Our id of it.' })
  id!: string;

  @Field(() => MessageDirection, { description: 'Which way it went.' })
  direction!: MessageDirection;

  @Field(() => String, {
    nullable: true,
    description: 'What it says, as last edited; null: nothing in words, or it was unsent.',
  })
  text!: string | null;

  @Field(() => [String], { description: 'What came along, by name: “Photo”, “Voice message”.' })
  attachments!: string[];

  @Field(() => Boolean, { description: 'Whether it was taken back; then nothing of it is shown.' })
  unsent!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it was written, UTC.' })
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What else there is to say: a button, a reaction, an edit.',
  })
  note!: string | null;

  @Field(() => MessageState, { nullable: true, description: 'How far it got; OUT only.' })
  state!: MessageState | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When a webhook said that it left.',
  })
  sentAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When a webhook said that it arrived.',
  })
  deliveredAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When a webhook said that it was read.',
  })
  readAt!: Date | null;

  @Field(() => MetaProblem, { nullable: true, description: 'Why it failed, or is not known.' })
  problem!: MetaProblem | null;

  @Field(() => Boolean, {
    description:
      'OUT: whether the caller sent it by the form here; else somebody sent it elsewhere.',
  })
  viaThisApp!: boolean;

  @Field(() => ID, { nullable: true, description: 'The webhook event that brought or echoed it.' })
  eventId!: string | null;
}

@ObjectType({ description: 'One step of a round trip.' })
export class TrailStep {
  @Field(() => TrailKey, { description: 'Which one.' })
  key!: TrailKey;

  @Field(() => String, { description: 'Its name for a person.' })
  title!: string;

  @Field(() => Boolean, { description: 'Whether it happened.' })
  done!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When, UTC.' })
  at!: Date | null;

  @Field(() => String, { nullable: true, description: 'What is known of it, as a sentence.' })
  detail!: string | null;

  @Field(() => EvidenceCall, { nullable: true, description: 'The Graph call that it was.' })
  call!: EvidenceCall | null;

  @Field(() => ID, { nullable: true, description: 'The webhook event that told it.' })
  eventId!: string | null;
}

/** What only a single conversation is asked for; read when it is. */
export interface Thread {
  messages: ConversationMessage[];
  trail: TrailStep[];
}

@ObjectType({
  implements: Node,
  description: 'What a person and one account of the caller wrote to each other.',
})
export class Conversation extends Node {
  /** Not a field of the contract: for `messages` and `trail`. */
  key!: ConversationKey;

  @Field(() => ChannelKind, { description: 'On which channel.' })
  channel!: ChannelKind;

  @Field(() => String, { description: 'The caller’s name for the account.' })
  accountName!: string;

  @Field(() => String, { description: 'Meta’s id of the account.' })
  accountMetaId!: string;

  @Field(() => String, { description: 'Meta’s id of the person, valid for this account.' })
  customerId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the person; null where Meta gave none. On Messenger and Instagram it is known after a first reply.',
  })
  customerName!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it began, as far as it is stored, UTC.' })
  firstAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When something last happened in it, UTC.' })
  lastAt!: Date;

  @Field(() => String, { description: 'What last happened, in one line.' })
  lastLine!: string;

  @Field(() => MessageDirection, { description: 'Who did that.' })
  lastDirection!: MessageDirection;

  @Field(() => ReplyWindow, { description: 'The 24 hours for a reply.' })
  window!: ReplyWindow;

  @Field(() => PermissionNames, { description: 'Which permission a reply here proves.' })
  permission!: PermissionName;

  @Field(() => Boolean, { description: 'Whether Meta accepted a reply of the caller’s here.' })
  verified!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why no reply can be sent now, with the way on; null: one can.',
  })
  cannotReply!: string | null;

  @Field(() => String, { description: 'A text to begin a reply with.' })
  suggestion!: string;

  @Field(() => Int, { description: 'How long a reply may be: characters, on Instagram bytes.' })
  maxLength!: number;
}

const conversations = connectionOf(
  () => Conversation,
  'Conversation',
  'Conversations, by what arrived or was sent last, newest first.',
);
export const { Connection: ConversationConnection, show: showPage } = conversations;
export type ConversationConnection = InstanceType<typeof ConversationConnection>;
