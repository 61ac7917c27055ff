// The access page's one query: the token's life, and what Meta says of each permission.
import type { AccessQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const Access = graphql(`
  query Access {
    ...Frame
    environment {
      loginFlow
      appId
      graphVersion
    }
    connection {
      connectedAt
      tokenKind
      tokenIssuedAt
      tokenCheckedAt
      tokenExpiresAt
      tokenNeverExpires
      dataAccessExpiresAt
      troubleReason
      scopes {
        permission
        status
        requested
        breaks
        coversAll
        covers {
          metaId
          name
        }
      }
    }
  }
`);

export const CheckConnection = graphql(`
  mutation CheckConnection {
    checkConnection {
      __typename
      ...ToldFailure
    }
  }
`);

export type Connection = AccessQuery['connection'];
export type Environment = AccessQuery['environment'];
export type Scope = Connection['scopes'][number];
