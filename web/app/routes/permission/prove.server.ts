// Runs one proof now.
import { graphql } from '../../gql/index.ts';
import type { PermissionName } from '../../gql/graphql.ts';
import { ask } from '../../graphql.server.ts';
import type { Failure } from '../../ui/proof/problem.tsx';

const ProvePermission = graphql(`
  mutation ProvePermission($input: ProvePermissionInput!) {
    provePermission(input: $input) {
      __typename
      ... on Failure {
        message
        wayOn
      }
    }
  }
`);

type Refused = { failure: Failure; status: number };

/** Null when it ran, well or not: the run is on record. Else why it did not; 401 when nobody is connected, 409 otherwise. */
export async function provePermission(
  request: Request,
  permission: PermissionName,
): Promise<Refused | null> {
  const { provePermission: answer } = await ask(request, ProvePermission, {
    input: { permission },
  });
  if (answer.__typename === 'ProofRan') return null;
  const { message, wayOn } = answer;
  return { failure: { message, wayOn }, status: answer.__typename === 'NotConnected' ? 401 : 409 };
}
