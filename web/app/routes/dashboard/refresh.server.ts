// Asks the server to discover the accounts anew.
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import { toldFailure } from '../../ui/failure.server.ts';

const RefreshChannels = graphql(`
  mutation RefreshChannels {
    refreshChannels {
      __typename
      ...ToldFailure
    }
  }
`);

/** Null when the channels were read again. */
export async function refreshChannels(request: Request) {
  const { refreshChannels: answer } = await ask(request, RefreshChannels, {});
  return answer.__typename === 'ChannelsRefreshed' ? null : toldFailure(answer);
}
