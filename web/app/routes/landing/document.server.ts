// The first page's one query; it asks nothing of anybody's own.
import { graphql } from '../../gql/index.ts';
import type { LandingQuery } from '../../gql/graphql.ts';

export const Landing = graphql(`
  query Landing {
    ...Frame
    permissions {
      name
      explanation
    }
  }
`);

export type Explained = LandingQuery['permissions'][number];
