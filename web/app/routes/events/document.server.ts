// The one query of the event viewer: the page of the list, its chart, and the event beside it when one is chosen.
import { graphql } from '../../gql/index.ts';
import type { EventsQuery } from '../../gql/graphql.ts';

export const Events = graphql(`
  query Events(
    $filter: WebhookEventFilter
    $first: Int
    $after: String
    $last: Int
    $before: String
    $id: ID! = ""
    $beside: Boolean! = false
  ) {
    ...Frame
    events: webhookEvents(
      filter: $filter
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      nodes {
        ...EventLine
      }
      pageInfo {
        hasNextPage
        endCursor
        hasPreviousPage
        startCursor
      }
      count {
        number
        more
      }
      searchedSince
    }
    chart: webhookEventChart(filter: $filter) {
      from
      until
      barSeconds
      complete
      bars {
        at
        instagram
        messenger
        whatsapp
        other
      }
    }
    rejected: rejectedDeliveries(first: 1) {
      count {
        number
        more
      }
    }
    channels {
      kind
      accounts(chosen: true) {
        ...FilterAccount
      }
    }
    webhookEvent(id: $id) @include(if: $beside) {
      ...EventDetail
    }
  }
`);

export const FilterAccountFragmentDocument = graphql(`
  fragment FilterAccount on Account {
    __typename
    metaId
    name
    ... on InstagramAccount {
      username
    }
    ... on WhatsAppAccount {
      phoneNumbers {
        metaId
        displayPhoneNumber
        chosen
      }
    }
  }
`);

export type EventPage = EventsQuery['events'];
export type EventCount = EventPage['count'];
export type Chart = EventsQuery['chart'];
export type ChannelChoice = EventsQuery['channels'][number];
