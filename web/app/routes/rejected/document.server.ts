// The one query of the page of rejected deliveries.
import { graphql } from '../../gql/index.ts';
import type { RejectedQuery } from '../../gql/graphql.ts';

export const Rejected = graphql(`
  query Rejected($first: Int, $after: String, $last: Int, $before: String) {
    ...Frame
    rejectedDeliveries(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        at
        reason
        told
        wayOn
        status
        bytes
        contentType
      }
      pageInfo {
        ...Turning
      }
      count {
        number
        more
      }
    }
  }
`);

export type RejectedDelivery = RejectedQuery['rejectedDeliveries']['nodes'][number];
