// A hundred events for a file, with whether somebody is logged in.
import { graphql } from '../../gql/index.ts';
import type { ExportedEventsQuery } from '../../gql/graphql.ts';

export const ExportedEvents = graphql(`
  query ExportedEvents($after: String, $filter: WebhookEventFilter, $payload: Boolean! = false) {
    connection {
      storedData {
        events
      }
    }
    webhookEvents(first: 100, after: $after, filter: $filter) {
      nodes {
        id
        receivedAt
        occurredAt
        channel
        kind
        badge
        accountId
        accountName
        senderId
        recipientId
        providerId
        summary
        text
        payload @include(if: $payload)
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ExportedEvent = ExportedEventsQuery['webhookEvents']['nodes'][number];
