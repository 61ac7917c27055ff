// What the frame around every page asks of the API.
import { graphql } from '../gql/index.ts';

export const FrameFragmentDocument = graphql(`
  fragment Frame on Query {
    environment {
      simulated
      simulatorControlUrl
    }
    connection {
      connected
      displayName
      ...TokenBanner
      storedData {
        pages
        instagram
        whatsapp
        events
        moreEvents
        tokens
        calls
        moreCalls
      }
    }
    reviewProgress {
      key
      title
      done
      told
      path
    }
  }
`);
