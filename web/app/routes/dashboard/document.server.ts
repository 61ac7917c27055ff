// The dashboard's one query.
import { graphql } from '../../gql/index.ts';
import type { DashboardQuery } from '../../gql/graphql.ts';

export const Dashboard = graphql(`
  query Dashboard($after: String, $filter: WebhookEventFilter) {
    ...Frame
    environment {
      graphVersion
      appId
      loginFlow
    }
    connection {
      accountsChosen
      metaUserId
      connectedAt
      tokenExpiresAt
      tokenNeverExpires
      dataAccessExpiresAt
      scopes {
        permission
        status
      }
    }
    channels {
      ...ChannelCard
    }
    webhookHealth {
      ...RungCount
    }
    events: webhookEvents(first: 25, after: $after, filter: $filter) {
      nodes {
        ...EventLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    permissions {
      ...Proof
    }
  }
`);

export const ChannelCardFragmentDocument = graphql(`
  fragment ChannelCard on Channel {
    kind
    status
    notDetected
    cause
    checkedAt
    scanned
    foundCount
    chosenCount
    accounts(chosen: true) {
      ...AccountFacts
    }
    findings {
      ...Finding
    }
  }
`);

export type Connection = DashboardQuery['connection'];
export type Environment = DashboardQuery['environment'];
export type Channel = DashboardQuery['channels'][number];
export type EventPage = DashboardQuery['events'];
export type Permission = DashboardQuery['permissions'][number];
export type StoredData = NonNullable<Connection['storedData']>;
