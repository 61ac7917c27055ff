// What a list of webhook events asks of the API about each of them.
import { graphql } from '../../gql/index.ts';
import type { EventLineFragment } from '../../gql/graphql.ts';

export const EventLineFragmentDocument = graphql(`
  fragment EventLine on WebhookEvent {
    id
    channel
    kind
    badge
    accountName
    senderId
    summary
    receivedAt
  }
`);

export type EventLine = EventLineFragment;
