// Mercurius with its compiler switched on, as its README has it: `mercurius.ts PORT DATABASE`.
import fastify from 'fastify';
import mercurius from 'mercurius';
import { openEvents, schemaWith } from './events.ts';

const [, , port, databaseUrl = ''] = process.argv;
const http = fastify();
await http.register(mercurius, {
  schema: schemaWith(openEvents(databaseUrl)),
  jit: 1,
  context: ({ headers }) => ({ authorization: headers.authorization }),
});
http.get('/readyz', () => 'ready');
await http.listen({ host: '127.0.0.1', port: Number(port) });
