// What the one-line summary of the webhook ladder asks of the API.
import { graphql } from '../gql/index.ts';

export const RungCountFragmentDocument = graphql(`
  fragment RungCount on WebhookHealth {
    rungs {
      key
      state
    }
    accounts {
      rungs {
        key
        state
      }
    }
  }
`);
