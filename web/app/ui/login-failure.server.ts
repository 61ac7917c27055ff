// What a failed login asks of the API, and the HTTP status it stands under.
import { graphql } from '../gql/index.ts';
import type { LoginFailureFragment } from '../gql/graphql.ts';

export const LoginFailureFragmentDocument = graphql(`
  fragment LoginFailure on LoginFailed {
    reason
    message
    wayOn
    fixUrl
    retryable
    metaCode
    traceId
  }
`);

/** 502 when Meta failed us, 503 when this app cannot log anybody in, 400 for what came with the browser. */
export function failureStatus({ reason }: LoginFailureFragment): number {
  if (reason === 'META_UNREACHABLE' || reason === 'META_REFUSED') return 502;
  return reason === 'APP_UNAVAILABLE' ? 503 : 400;
}
