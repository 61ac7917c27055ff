// The limit: the same answer without GraphQL, written by hand on Fastify: `by-hand.ts PORT DATABASE`.
import fastify from 'fastify';
import { openEvents } from './events.ts';

/** What the query asks for. */
const SHOWN = 'id channel kind badge accountName senderId summary receivedAt'.split(' ');

const [, , port, databaseUrl = ''] = process.argv;
const events = openEvents(databaseUrl);
const http = fastify();
http.post('/graphql', async ({ headers, body }, reply) => {
  const { first } = (body as { variables: { first: number } }).variables;
  const { nodes, pageInfo } = await events.page(headers.authorization, first);
  const rows = nodes as readonly Record<string, unknown>[];
  const shown = rows.map((row) => Object.fromEntries(SHOWN.map((name) => [name, row[name]])));
  const { hasNextPage, endCursor } = pageInfo as Record<string, unknown>;
  void reply.type('application/json; charset=utf-8');
  return JSON.stringify({
    data: { webhookEvents: { nodes: shown, pageInfo: { hasNextPage, endCursor } } },
  });
});
http.get('/readyz', () => 'ready');
await http.listen({ host: '127.0.0.1', port: Number(port) });
