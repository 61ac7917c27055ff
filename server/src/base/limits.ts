// What one operation may ask for at most, by whichever transport it comes.
import { ApolloArmor } from '@escape.tech/graphql-armor';

/** Room for the largest page of our own (depth 10, cost about 4,000; test/limits.test.ts asks them all) and an explorer's curiosity, not for abuse. */
const LIMITS = {
  // A spread fragment counts as a level.
  maxDepth: { n: 11 },
  costLimit: { maxCost: 8_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3 },
  maxAliases: { n: 20 },
};

export const { validationRules: LIMIT_RULES } = new ApolloArmor(LIMITS).protect();

export const PARSE_OPTIONS = { maxTokens: 1_500 };

/** Requests a minute and caller: far above what a person or the web front end of one person sends. */
export const REQUESTS_PER_MINUTE = 600;
