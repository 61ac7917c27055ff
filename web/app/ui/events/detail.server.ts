// What a page asks of the API about the one event it shows.
import { graphql } from '../../gql/index.ts';
import type { EventDetailFragment } from '../../gql/graphql.ts';

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
    conversationId
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

/** The payload is JSON; a page that is sent to the browser carries it as text, with every key in its place. */
export type EventDetail = Omit<EventDetailFragment, 'payload'> & { json: string };

export function asDetail({ payload, ...event }: EventDetailFragment): EventDetail {
  return { ...event, json: JSON.stringify(payload, null, 2) };
}
