// Apollo Server as it comes, on Fastify: `apollo.ts PORT DATABASE`.
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyRequest } from 'fastify';
import { openEvents, schemaWith, type Caller } from './events.ts';

const [, , port, databaseUrl = ''] = process.argv;
const apollo = new ApolloServer<Caller>({ schema: schemaWith(openEvents(databaseUrl)) });
await apollo.start();
const http = fastify();
const context = async ({ headers }: FastifyRequest): Promise<Caller> => ({
  authorization: headers.authorization,
});
http.post('/graphql', fastifyApolloHandler(apollo, { context }));
http.get('/readyz', () => 'ready');
await http.listen({ host: '127.0.0.1', port: Number(port) });
