// What the setup check asks of the API: whether it is open at all, and the checks for a holder of an operator key.
import type { CheckSetupQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const Setup = graphql(`
  query Setup {
    ...Frame
    environment {
      setupCheckOpen
    }
  }
`);

export const CheckSetup = graphql(`
  query CheckSetup($operatorKey: String!) {
    setupCheck(operatorKey: $operatorKey) {
      __typename
      ... on SetupChecked {
        at
        checks {
          key
          title
          state
          told
          wayOn
        }
      }
      ...ToldFailure
    }
  }
`);

export type SetupChecked = Extract<CheckSetupQuery['setupCheck'], { __typename: 'SetupChecked' }>;
