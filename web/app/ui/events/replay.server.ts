// Sends a stored event through the pipeline again.
import { data } from '@remix-run/node';
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import { toldFailure } from '../failure.server.ts';
import type { Replay } from './replay.tsx';

const ReplayEvent = graphql(`
  mutation ReplayEvent($id: ID!) {
    replayEvent(id: $id) {
      __typename
      ... on EventReplayed {
        storedAnew
        steps {
          title
          told
        }
      }
      ...ToldFailure
    }
  }
`);

/** The answer of a page's action: what happened step by step, or why nothing did. */
export async function replayEvent(request: Request, id: string) {
  const { replayEvent: answer } = await ask(request, ReplayEvent, { id });
  if (answer.__typename === 'EventReplayed') {
    const { steps, storedAnew } = answer;
    return data<Replay>({ id, steps, storedAnew });
  }
  const { failure, status } = toldFailure(answer);
  return data<Replay>({ id, failure }, { status });
}
