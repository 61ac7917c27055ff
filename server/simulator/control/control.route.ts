// The control page, its JSON verbs, and what every page here needs.
import type { FastifyInstance } from 'fastify';
import type { World } from '../world/world.ts';
import { style } from './style.ts';

export function controlRoutes(server: FastifyInstance, _world: World): void {
  server.get('/control/ready', async () => ({ ready: true }));
  server.get('/control/simulator.css', async (_request, reply) =>
    reply.type('text/css').send(style),
  );
}
