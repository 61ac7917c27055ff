// The one query of a permission's page.
import { graphql } from '../../gql/index.ts';
import type { PermissionPageQuery } from '../../gql/graphql.ts';

export const PermissionPage = graphql(`
  query PermissionPage(
    $name: PermissionName!
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    ...Frame
    permission(name: $name) {
      ...Proof
      allowedUse
      useCase
      dependsOn
      endpoints
      dataHandling
      breaks
      runs(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          ...Run
        }
        pageInfo {
          ...Turning
        }
      }
    }
  }
`);

export type Permission = PermissionPageQuery['permission'];
