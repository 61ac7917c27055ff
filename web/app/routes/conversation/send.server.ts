// Sends a reply.
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import type { Failure } from '../../ui/failure-notice.tsx';
import { toldFailure } from '../../ui/failure.server.ts';

const SendReply = graphql(`
  mutation SendReply($input: SendReplyInput!) {
    sendReply(input: $input) {
      __typename
      ...ToldFailure
    }
  }
`);

type Reply = { conversationId: string; text: string; key: string };

/** Null when Meta accepted it; else why not, with the page's HTTP status. */
export async function sendReply(
  request: Request,
  input: Reply,
): Promise<{ failure: Failure; status: number } | null> {
  const { sendReply: answer } = await ask(request, SendReply, { input });
  return answer.__typename === 'ReplySent' ? null : toldFailure(answer);
}
