// The one error that verbs throw on purpose across the HTTP edge. Expected failures are data in the GraphQL
// contract, Meta's have their own family in the meta room, everything else is a bug and is masked.

/** What the caller asked for cannot be had just now, though nothing is wrong with the request: answered 503. */
export class TemporarilyUnavailable extends Error {
  override readonly name = 'TemporarilyUnavailable';
  readonly retryAfterSeconds = 1;
}

/** The sentence a person reads when a bug was met; the request id beside it leads us to the log line. */
export const MASKED_SENTENCE = 'Something went wrong on our side.';
