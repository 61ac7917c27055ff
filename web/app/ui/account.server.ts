// What the pages ask of the API about an account.
import { graphql } from '../gql/index.ts';

export const AccountFactsFragmentDocument = graphql(`
  fragment AccountFacts on Account {
    __typename
    id
    metaId
    name
    source
    businessName
    chosen
    usable
    unusable
    ... on FacebookPage {
      category
      subscription
      subscriptionProblem
    }
    ... on InstagramAccount {
      username
      followersCount
      pageName
      pageMetaId
    }
    ... on WhatsAppAccount {
      subscription
      subscriptionProblem
      phoneNumbers {
        id
        metaId
        displayPhoneNumber
        verifiedName
        qualityRating
        status
        chosen
        usable
        unusable
      }
    }
  }
`);
