// What a page asks of the API about the one event it shows, and about the conversations in which one may answer.
import { graphql } from '../../gql/index.ts';
import type { EventDetailFragment, WrittenFragment } from '../../gql/graphql.ts';

export const EventDetailFragmentDocument = graphql(`
  fragment EventDetail on WebhookEvent {
    id
    channel
    kind
    badge
    accountId
    accountName
    senderId
    recipientId
    providerId
    text
    summary
    occurredAt
    receivedAt
    lastDeliveredAt
    timesDelivered
    erasesAt
    payload
    delivery {
      receivedAt
      size
      events {
        id
        channel
        kind
        summary
      }
    }
    neighbours(filter: $filter) {
      newerId
      olderId
    }
  }
`);

export const WrittenFragmentDocument = graphql(`
  fragment Written on Conversation {
    id
    accountMetaId
    customerId
    cannotReply
  }
`);

/** The payload is JSON; a page that is sent to the browser carries it as text, with every key in its place. */
export type EventDetail = Omit<EventDetailFragment, 'payload'> & { json: string };

export function asDetail({ payload, ...event }: EventDetailFragment): EventDetail {
  return { ...event, json: JSON.stringify(payload, null, 2) };
}

/** Our id of the conversation that the event belongs to and in which one may reply now; null when there is none. */
export function findReplyTo(
  event: EventDetailFragment,
  conversations: WrittenFragment[],
): string | null {
  const found = conversations.find(
    ({ accountMetaId, customerId }) =>
      accountMetaId === event.accountId &&
      (customerId === event.senderId || customerId === event.recipientId),
  );
  return found === undefined || found.cannotReply !== null ? null : found.id;
}
