// What a proof is asked for, wherever it is shown: the permission's card, a run of its proof, a Graph call, a refusal of Meta.
import { graphql } from '../../gql/index.ts';

export const EvidenceLineFragmentDocument = graphql(`
  fragment EvidenceLine on EvidenceCall {
    id
    method
    pathTemplate
    succeeded
    httpStatus
    metaCode
    metaSubcode
    durationMs
    at
    traceId
    tokenKind
    apiVersion
  }
`);

export const ProblemFragmentDocument = graphql(`
  fragment Problem on MetaProblem {
    message
    wayOn
    fixUrl
    metaCode
    metaSubcode
    traceId
  }
`);

export const RunFragmentDocument = graphql(`
  fragment Run on ProofRun {
    id
    at
    outcome
    told
    lines
    accountName
    problem {
      ...Problem
    }
    calls {
      ...EvidenceLine
    }
  }
`);

export const ProofFragmentDocument = graphql(`
  fragment Proof on Permission {
    name
    explanation
    status
    state
    action
    proves
    byReply
    conversationId
    freshUntil
    cannotRun
    recording
    lastRun {
      ...Run
    }
  }
`);
