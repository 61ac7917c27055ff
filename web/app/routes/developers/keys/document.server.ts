// What the page of the keys asks of the API.
import type { DeveloperKeysQuery } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';

export const DeveloperKeys = graphql(`
  query DeveloperKeys($first: Int, $after: String, $last: Int, $before: String) {
    ...Frame
    apiKeys(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        name
        prefix
        scope
        state
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
      pageInfo {
        ...Turning
      }
    }
  }
`);

export const CreateApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    result: createApiKey(input: $input) {
      __typename
      ... on ApiKeyCreated {
        secret
        key {
          name
          scope
          expiresAt
        }
      }
      ...ToldFailure
    }
  }
`);

export const RevokeApiKey = graphql(`
  mutation RevokeApiKey($id: ID!) {
    result: revokeApiKey(id: $id) {
      __typename
      ...ToldFailure
    }
  }
`);

export type Key = DeveloperKeysQuery['apiKeys']['nodes'][number];
