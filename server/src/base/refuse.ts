// What the door of the API says when it lets something not pass: a sentence, and a code on which a client may rely. No
// resolver has run, and nothing was looked up, when one of these is answered.
import { GraphQLError } from 'graphql';

export type RefusalCode =
  /** Nested too often, in the operation or in its variables. */
  | 'TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_DIRECTIVES'
  /** The document has too many words. */
  | 'TOO_LONG'
  /** The same field stands in it again and again. */
  | 'TOO_REPETITIVE'
  | 'OPERATION_TOO_COSTLY'
  | 'BATCHING_NOT_ALLOWED'
  | 'BODY_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'METHOD_NOT_ALLOWED'
  /** The answer is a stream, and the caller takes none. */
  | 'NOT_ACCEPTABLE'
  | 'TOO_MANY_STREAMS'
  | 'RATE_LIMITED'
  | 'PERSISTED_DOCUMENT_NOT_FOUND'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'BAD_USER_INPUT'
  /** The request is none: no JSON, no operation, or one said in two ways. */
  | 'BAD_REQUEST';

/**
 * The error that refuses.
 * @param status HTTP status of the answer
 * @param more what a program wants to know beside the code, such as the cost or the seconds to wait
 */
export function refuse(
  code: RefusalCode,
  message: string,
  status = 400,
  more: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...more, code, http: { status } } });
}
