// The one query of the list of conversations; the accounts are those one could write to.
import { graphql } from '../../gql/index.ts';
import type { MessagesQuery } from '../../gql/graphql.ts';

export const Messages = graphql(`
  query Messages($first: Int, $after: String, $last: Int, $before: String) {
    ...Frame
    conversations(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        channel
        accountName
        customerId
        customerName
        lastAt
        lastLine
        lastDirection
        window {
          open
          closesAt
        }
      }
      pageInfo {
        ...Turning
      }
    }
    channels {
      kind
      accounts(chosen: true) {
        __typename
        id
        name
        ... on InstagramAccount {
          username
        }
        ... on WhatsAppAccount {
          phoneNumbers {
            id
            displayPhoneNumber
            chosen
          }
        }
      }
    }
  }
`);

export type ConversationLine = MessagesQuery['conversations']['nodes'][number];
export type Reachable = MessagesQuery['channels'][number];
