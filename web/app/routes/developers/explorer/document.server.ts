// What the explorer asks of the API before anybody asks anything: the frame, and ids of the reader's own as examples.
import type { ExplorerQuery } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import type { Own } from './saved.ts';

export const Explorer = graphql(`
  query Explorer {
    ...Frame
    webhookEvents(first: 1) {
      nodes {
        id
        accountId
        kind
      }
    }
    permissions {
      conversationId
    }
  }
`);

type Asked = Pick<ExplorerQuery, 'webhookEvents' | 'permissions'>;

export const ownIn = ({ webhookEvents, permissions }: Asked): Own => ({
  event: webhookEvents.nodes[0] ?? null,
  conversationId:
    permissions.map(({ conversationId }) => conversationId).find((id) => id !== null) ?? null,
});
