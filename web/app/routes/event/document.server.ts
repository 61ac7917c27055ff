// The one query of an event's page.
import { graphql } from '../../gql/index.ts';

export const Event = graphql(`
  query Event($id: ID!, $filter: WebhookEventFilter) {
    ...Frame
    webhookEvent(id: $id) {
      ...EventDetail
    }
  }
`);
