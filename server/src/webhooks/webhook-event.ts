// The contract's types of the room: an event, its kinds and badges, and the page of a Relay connection. A list's other
// facts (count, searchedSince) and an event's (neighbours) stand in files of their own.
import { make, Node } from '#base/contract';
import { connectionOf } from '#base/page';
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { EventRow } from './find-events.ts';
import { hideStories } from './hide-stories.ts';
import { EVENT_KINDS } from './unpack.ts';

export const EventKind = Object.fromEntries(EVENT_KINDS.map(({ name }) => [name, name]));

export const EventChannel = {
  INSTAGRAM: 'INSTAGRAM',
  MESSENGER: 'MESSENGER',
  WHATSAPP: 'WHATSAPP',
  OTHER: 'OTHER',
} as const;

export const EventBadge = { REAL: 'REAL', TEST: 'TEST', SIMULATED: 'SIMULATED' } as const;

registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What happened.',
  valuesConfig: Object.fromEntries(
    EVENT_KINDS.map(({ name, description }) => [name, { description }]),
  ),
});
registerEnumType(EventChannel, {
  name: 'EventChannel',
  description: 'On which channel it happened.',
  valuesConfig: {
    INSTAGRAM: { description: 'An Instagram account.' },
    MESSENGER: { description: 'A Facebook Page.' },
    WHATSAPP: { description: 'A WhatsApp Business account or phone number.' },
    OTHER: { description: 'None of the three.' },
  },
});
registerEnumType(EventBadge, {
  name: 'EventBadge',
  description: 'How real the event is.',
  valuesConfig: {
    REAL: { description: 'Meta sent it for a real account.' },
    TEST: { description: 'Meta’s sample, sent by the test button of the App Dashboard.' },
    SIMULATED: { description: 'It came while a simulator stood in for Meta.' },
  },
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One thing that happened at Meta, unpacked from a delivery.',
})
export class WebhookEvent extends Node {
  @Field(() => EventChannel, { description: 'On which channel it happened.' })
  channel!: string;

  @Field(() => EventKind, { description: 'What happened.' })
  kind!: string;

  @Field(() => EventBadge, { description: 'How real it is.' })
  badge!: string;

  @Field(() => String, { description: 'Meta’s id of the account; "0" for Meta’s samples.' })
  accountId!: string;

  @Field(() => String, { nullable: true, description: 'The caller’s name for it, if known.' })
  accountName!: string | null;

  @Field(() => String, { nullable: true, description: 'Meta’s id of who sent it.' })
  senderId!: string | null;

  @Field(() => String, { nullable: true, description: 'Meta’s id of who it was sent to.' })
  recipientId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Meta’s id of the message, comment, lead or template it is about.',
  })
  providerId!: string | null;

  @Field(() => String, { nullable: true, description: 'The text that was written or pressed.' })
  text!: string | null;

  @Field(() => String, { description: 'The event in one line.' })
  summary!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it happened, as Meta says; UTC.',
  })
  occurredAt!: Date | null;

  @Field(() => GraphQLDateTime, { description: 'When it arrived here, UTC.' })
  receivedAt!: Date;

  @Field(() => GraphQLJSON, { description: 'The JSON of this event, as Meta sent it.' })
  payload!: unknown;
}

const events = connectionOf(() => WebhookEvent, 'WebhookEvent', 'Events, newest first.');
export const {
  Edge: WebhookEventEdge,
  Connection: WebhookEventConnection,
  show: showEvents,
} = events;
export type WebhookEventEdge = InstanceType<typeof WebhookEventEdge>;
export type WebhookEventConnection = InstanceType<typeof WebhookEventConnection>;

/** A row as the contract shows it at `now`. */
export function showEvent(row: EventRow, accountName: string | null, now: Date): WebhookEvent {
  const occurredAt = row.occurredAt === null ? null : new Date(row.occurredAt);
  const receivedAt = new Date(row.receivedAt);
  const payload: unknown = row.payload === null ? null : JSON.parse(row.payload);
  return make(WebhookEvent, {
    ...row,
    accountName,
    occurredAt,
    receivedAt,
    payload: hideStories(payload, occurredAt ?? receivedAt, now),
  });
}
