// What an expected failure of a mutation asks of the API, and the answer a page gives to it.
import { data } from '@remix-run/node';
import { graphql } from '../gql/index.ts';
import type { ToldFailureFragment } from '../gql/graphql.ts';
import type { Failure } from './failure-notice.tsx';

export const ToldFailureFragmentDocument = graphql(`
  fragment ToldFailure on Failure {
    __typename
    message
    wayOn
    metaCode
    fixUrl
    ... on MetaFailed {
      metaSubcode
      traceId
    }
  }
`);

// What is none of these was asked for in a way that cannot be.
const statuses: Record<string, number> = {
  MetaFailed: 502,
  NotConnected: 401,
  OperatorKeyRefused: 403,
  AccountNotThere: 404,
  EventNotThere: 404,
  AccountsNotUsable: 409,
  ProofNotPossible: 409,
  ReplyRefused: 409,
};

/** The failure as the page shows it, with the HTTP status it stands under. */
export function toldFailure(answer: ToldFailureFragment): { failure: Failure; status: number } {
  const { __typename, message, wayOn, metaCode, fixUrl } = answer;
  const said =
    __typename === 'MetaFailed' ? { metaSubcode: answer.metaSubcode, traceId: answer.traceId } : {};
  return {
    failure: { message, wayOn, metaCode, fixUrl, ...said },
    status: statuses[__typename] ?? 400,
  };
}

/** An action's answer for a failure: the page again, with the reason. */
export function refuse(answer: ToldFailureFragment) {
  const { failure, status } = toldFailure(answer);
  return data({ failure }, { status });
}
