// The webhook ladder's one query, and what its buttons ask for.
import { graphql } from '../../gql/index.ts';
import type { HealthQuery } from '../../gql/graphql.ts';

export const Health = graphql(`
  query Health {
    ...Frame
    connection {
      accountsChosen
    }
    webhookHealth {
      callbackUrl
      checkedAt
      hints
      rungs {
        ...Rung
      }
      accounts {
        accountId
        name
        metaId
        channel
        rungs {
          ...Rung
        }
      }
    }
  }
`);

export const RungFragmentDocument = graphql(`
  fragment Rung on HealthRung {
    key
    title
    state
    told
    checkedAt
    repair {
      ...Repair
    }
  }
`);

export const CheckWebhooks = graphql(`
  mutation CheckWebhooks {
    result: checkWebhooks {
      __typename
      ...ToldFailure
    }
  }
`);

export const SubscribeApp = graphql(`
  mutation SubscribeApp {
    result: subscribeApp {
      __typename
      ...ToldFailure
    }
  }
`);

export const SubscribeAccount = graphql(`
  mutation SubscribeAccount($accountId: ID!) {
    result: subscribeAccount(accountId: $accountId) {
      __typename
      ...ToldFailure
    }
  }
`);

export type WebhookHealth = NonNullable<HealthQuery['webhookHealth']>;
export type AccountHealth = WebhookHealth['accounts'][number];
export type Rung = WebhookHealth['rungs'][number];
