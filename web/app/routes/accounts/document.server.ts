// The picker's one query: everything found, chosen or not, and what stands in the way of more.
import type { AccountsQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const Accounts = graphql(`
  query Accounts {
    ...Frame
    connection {
      accountsChosen
    }
    channels {
      kind
      foundCount
      chosenCount
      notDetected
      cause
      scanned
      accounts {
        ...AccountFacts
      }
      findings {
        ...Finding
      }
    }
  }
`);

export type FoundChannel = AccountsQuery['channels'][number];
