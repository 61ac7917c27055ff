// The control verbs as JSON, for browser journeys: POST /control/api/{verb}, and three lists to read.
import type { FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import type { Verbs } from '../verbs.ts';
import type { World } from '../world/world.ts';
import { actions } from './actions.ts';

function sentence(error: unknown): string {
  if (error instanceof ZodError) {
    return error.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('; ');
  }
  return error instanceof Error ? error.message : 'Something went wrong.';
}

function parsed(body: unknown): unknown {
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
  return text === '' ? {} : JSON.parse(text);
}

function stateOf(world: World) {
  const { secret, ...app } = world.app;
  return {
    app: { ...app, hasSecret: secret !== '' },
    now: world.clock.now(),
    personas: world.cast.map(({ persona, id, name, says }) => ({
      id: persona,
      userId: id,
      name,
      says,
    })),
    installations: [...world.installations.keys()],
    waitingFaults: world.faults.filter((one) => one.left > 0).length,
  };
}

export function apiRoutes(server: FastifyInstance, world: World, verbs: Verbs): void {
  server.post<{ Params: { verb: string } }>('/control/api/:verb', async (request, reply) => {
    const action = actions.get(request.params.verb);
    if (action === undefined) return reply.code(404).send({ error: 'There is no such verb.' });
    try {
      const { result, note } = await action(verbs, parsed(request.body));
      return { ok: true, note, result };
    } catch (error) {
      return reply.code(400).send({ error: sentence(error) });
    }
  });
  server.get('/control/api/state', async () => stateOf(world));
  server.get('/control/api/deliveries', async () => world.deliveries);
  server.get('/control/api/requests', async () => world.requests);
  server.get('/control/api/conversations', async () => [...world.conversations.values()]);
  // For leak tests in a browser journey: everything that must never be seen.
  server.get('/control/api/tokens', async () => verbs.tokens());
}
