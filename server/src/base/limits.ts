// What one operation and one caller may ask for at most, by whichever transport it comes. What an operation costs is
// counted in cost.ts.
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { refuse, type RefusalCode } from './refuse.ts';

/** Room for the largest page of our own (depth 10; test/limits.test.ts asks them all) and an explorer's curiosity, not for abuse. */
const MOST = {
  /** A spread fragment counts as a level. */
  depth: 11,
  aliases: 20,
  /** Our own documents have some two; an include or a skip on every field is no honest wish. */
  directives: 30,
  /** Our longest document has 340, introspection 180; checking repeated fields takes time by their square. */
  tokens: 1_000,
};

export const LIMIT_RULES: ValidationRule[] = [
  maxDepthRule({
    n: MOST.depth,
    ...refusing(
      'TOO_DEEP',
      `An operation may be at most ${MOST.depth} levels deep, and a spread fragment is a level. Ask for the inner part by itself.`,
    ),
  }),
  maxAliasesRule({
    n: MOST.aliases,
    ...refusing(
      'TOO_MANY_ALIASES',
      `An operation may have at most ${MOST.aliases} aliases. Ask in several requests.`,
    ),
  }),
  maxDirectivesRule({
    n: MOST.directives,
    ...refusing(
      'TOO_MANY_DIRECTIVES',
      `An operation may have at most ${MOST.directives} directives. Leave out what is not wanted instead.`,
    ),
  }),
];

export const PARSE_OPTIONS = { maxTokens: MOST.tokens };

/** Requests a minute: far above what a person, or the web front end of one person, sends. */
export const REQUESTS_PER_MINUTE = {
  caller: 600,
  /** Many people may share an address; but whoever makes up a new session for every request shows one, too. */
  address: 6_000,
};

/** Limits that graphql itself keeps, for which it has a message but no code. */
const OF_GRAPHQL = [
  {
    says: /^Syntax Error: Document contains more that \d+ tokens/,
    refusal: refuse(
      'TOO_LONG',
      `A document may have at most ${MOST.tokens} words and signs. Ask in several requests.`,
    ),
  },
  {
    says: /^Validation aborted\.$/,
    refusal: refuse('TOO_REPETITIVE', 'The document names the same field too often. Name it once.'),
  },
];

/** The limit that an error of parsing or validating tells of, as it is to be answered; null: it tells of none. */
export function limitIn({ message, originalError }: GraphQLError): GraphQLError | null {
  if (originalError instanceof GraphQLError && originalError.extensions['code'] !== undefined) {
    return originalError;
  }
  return OF_GRAPHQL.find(({ says }) => says.test(message))?.refusal ?? null;
}

function refusing(code: RefusalCode, message: string) {
  return {
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(refuse(code, message))],
  };
}
