// The one query of the list of conversations; the accounts are those one could write to.
import { graphql } from '../../gql/index.ts';
import type { MessagesQuery } from '../../gql/graphql.ts';

export const Messages = graphql(`
  query Messages {
    ...Frame
    conversations(first: 50) {
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

export type ConversationLine = MessagesQuery['conversations'][number];
export type Reachable = MessagesQuery['channels'][number];
