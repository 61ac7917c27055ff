// What the report and its exports ask of the API: one query for the page, one without the frame for the files.
import { graphql } from '../../gql/index.ts';

export const PackFragmentDocument = graphql(`
  fragment Pack on SubmissionPack {
    generatedAt
    verifiedCount
    steps
    app {
      name
      appId
      graphVersion
      loginFlow
      simulated
      url
      privacyUrl
      termsUrl
      deletionUrl
      callbackUrl
      version
      commit
    }
    reviewer {
      displayName
      metaUserId
    }
    permissions {
      name
      status
      state
      explanation
      allowedUse
      useCase
      dependsOn
      steps
      recording
      dataHandling
      freshUntil
      told
      lines
      evidence {
        ...EvidenceLine
      }
    }
    dataHandling {
      question
      answer
    }
  }
`);

export const Report = graphql(`
  query Report {
    ...Frame
    submissionPack {
      ...Pack
    }
  }
`);

export const ReportFile = graphql(`
  query ReportFile {
    submissionPack {
      ...Pack
    }
  }
`);
