// Asks the server to discover the accounts anew.
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';

const RefreshChannels = graphql(`
  mutation RefreshChannels {
    refreshChannels {
      __typename
      ... on Failure {
        message
        wayOn
      }
      ... on MetaFailed {
        metaCode
        traceId
      }
    }
  }
`);

export type RefreshFailure = {
  message: string;
  wayOn: string;
  traceId: string | null;
  /** The page's HTTP status: 502 when Meta refused, 401 when nobody is connected. */
  status: number;
};

/** Null when the channels were read again. */
export async function refreshChannels(request: Request): Promise<RefreshFailure | null> {
  const { refreshChannels: answer } = await ask(request, RefreshChannels, {});
  if (answer.__typename === 'ChannelsRefreshed') return null;
  const { message, wayOn } = answer;
  return answer.__typename === 'MetaFailed'
    ? { message, wayOn, traceId: answer.traceId, status: 502 }
    : { message, wayOn, traceId: null, status: 401 };
}
