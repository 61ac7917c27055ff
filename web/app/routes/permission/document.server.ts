// The one query of a permission's page.
import { graphql } from '../../gql/index.ts';
import type { PermissionPageQuery } from '../../gql/graphql.ts';

export const PermissionPage = graphql(`
  query PermissionPage($name: PermissionName!) {
    ...Frame
    permission(name: $name) {
      ...Proof
      allowedUse
      useCase
      dependsOn
      endpoints
      dataHandling
      breaks
      runs(first: 10) {
        ...Run
      }
    }
  }
`);

export type Permission = PermissionPageQuery['permission'];
