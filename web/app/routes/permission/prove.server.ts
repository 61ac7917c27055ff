// Runs one proof now.
import { graphql } from '../../gql/index.ts';
import type { PermissionName } from '../../gql/graphql.ts';
import { ask } from '../../graphql.server.ts';
import type { Failure } from '../../ui/failure-notice.tsx';
import { toldFailure } from '../../ui/failure.server.ts';

const ProvePermission = graphql(`
  mutation ProvePermission($input: ProvePermissionInput!) {
    provePermission(input: $input) {
      __typename
      ...ToldFailure
    }
  }
`);

/** Null when it ran, well or not: the run is on record. Else why it did not, with the page's HTTP status. */
export async function provePermission(
  request: Request,
  permission: PermissionName,
): Promise<{ failure: Failure; status: number } | null> {
  const { provePermission: answer } = await ask(request, ProvePermission, {
    input: { permission },
  });
  return answer.__typename === 'ProofRan' ? null : toldFailure(answer);
}
