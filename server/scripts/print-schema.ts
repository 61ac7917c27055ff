// Prints the contract: schema.graphql at the root, sorted, so that a review sees every change of it.
import { writeFile } from 'node:fs/promises';
import { composeSchema } from '#base/schema';
import { ACCOUNT_TYPES } from '#channels/channels.resolver';
import { createResolvers, type ResolverParts } from '#resolvers';
import { lexicographicSortSchema, printSchema } from 'graphql';

const NOTHING = {
  connection: {},
  channels: {},
  events: {},
  environment: {},
  eraser: {},
  deletion: {},
};
const resolvers = createResolvers(NOTHING as unknown as ResolverParts);
const schema = await composeSchema(resolvers, ACCOUNT_TYPES);
const path = process.argv[2] ?? new URL('../../schema.graphql', import.meta.url);
await writeFile(path, `${printSchema(lexicographicSortSchema(schema))}\n`);
