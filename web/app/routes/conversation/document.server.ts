// The one query of a conversation's page; the captions are asked for only while a recording is made.
import { graphql } from '../../gql/index.ts';
import type { ConversationQuery } from '../../gql/graphql.ts';

export const ConversationDocument = graphql(`
  query Conversation($id: ID!, $recording: Boolean!) {
    ...Frame
    permissions @include(if: $recording) {
      name
      recording
    }
    conversation(id: $id) {
      id
      channel
      accountName
      customerId
      customerName
      firstAt
      permission
      verified
      cannotReply
      suggestion
      maxLength
      window {
        open
        closesAt
        sentence
      }
      messages {
        id
        direction
        text
        attachments
        unsent
        at
        note
        state
        sentAt
        deliveredAt
        readAt
        viaThisApp
        eventId
        problem {
          ...Problem
        }
      }
      trail {
        key
        title
        done
        at
        detail
        eventId
        call {
          ...EvidenceLine
        }
      }
    }
  }
`);

export type Conversation = NonNullable<ConversationQuery['conversation']>;
export type Message = Conversation['messages'][number];
export type TrailStep = Conversation['trail'][number];
