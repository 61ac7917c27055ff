// What the banner about the token's end asks of the API.
import { graphql } from '../gql/index.ts';

export const TokenBannerFragmentDocument = graphql(`
  fragment TokenBanner on MetaConnection {
    trouble
    expiresSoon
    reconnectBefore
  }
`);
