// Failures of mutations as the API tells them.

export const metaFailed = {
  __typename: 'MetaFailed',
  message: 'Meta limits how often this app may ask.',
  wayOn: 'Wait ten minutes.',
  fixUrl: 'https://developers.facebook.com/docs/graph-api/overview/rate-limiting',
  retryable: true,
  metaCode: 4,
  metaSubcode: null,
  traceId: 'TrAcE1',
};
