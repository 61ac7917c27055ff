// What a page asks of the API to offer a repair, and to tell what needs one.
import { graphql } from '../gql/index.ts';

export const RepairFragmentDocument = graphql(`
  fragment Repair on Repair {
    kind
    label
    scopes
    url
    accountId
  }
`);

export const FindingFragmentDocument = graphql(`
  fragment Finding on Finding {
    code
    severity
    sentence
    seenBy
    accountName
    repair {
      ...Repair
    }
  }
`);
