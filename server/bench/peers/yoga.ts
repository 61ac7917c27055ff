// GraphQL Yoga on Node's own HTTP server: `yoga.ts PORT DATABASE`.
import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { openEvents, schemaWith } from './events.ts';

const [, , port, databaseUrl = ''] = process.argv;
const yoga = createYoga({
  schema: schemaWith(openEvents(databaseUrl)),
  logging: false,
  healthCheckEndpoint: '/readyz',
  context: ({ request }) => ({ authorization: request.headers.get('authorization') ?? undefined }),
});
createServer(yoga).listen(Number(port), '127.0.0.1');
