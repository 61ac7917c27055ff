// What a program reads whose key is worth nothing, or may not do what it asks for. Both are errors and no data: a
// program that is answered as nobody, or in part, would go on with nothing and not know why.
import { GraphQLError } from 'graphql';

/** @param why what became of the key, as a sentence. */
export function keyNotLiving(why: string): GraphQLError {
  return refusal(
    'KEY_NOT_LIVING',
    401,
    `${why} Make a new key while signed in on the page, and send that.`,
  );
}

/** @param told what is refused and the way on, as sentences. */
export function keyForbidden(told: string): GraphQLError {
  return refusal('FORBIDDEN', 403, told);
}

function refusal(code: string, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
