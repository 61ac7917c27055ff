// Sends a reply. What the person wrote comes back with a refusal, so that nothing is typed twice.
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import type { Failure } from '../../ui/proof/problem.tsx';

const SendReply = graphql(`
  mutation SendReply($input: SendReplyInput!) {
    sendReply(input: $input) {
      __typename
      ... on Failure {
        message
        wayOn
      }
      ... on MetaFailed {
        metaCode
        metaSubcode
        traceId
      }
    }
  }
`);

type Reply = { conversationId: string; text: string; key: string };

/** The page's HTTP status: nobody connected, not allowed here, refused by Meta. */
const statuses = { NotConnected: 401, ReplyRefused: 409, MetaFailed: 502 };

/** Null when Meta accepted it. */
export async function sendReply(
  request: Request,
  input: Reply,
): Promise<{ failure: Failure; status: number } | null> {
  const { sendReply: answer } = await ask(request, SendReply, { input });
  if (answer.__typename === 'ReplySent') return null;
  const { __typename, ...failure } = answer;
  return { failure, status: statuses[__typename] };
}
