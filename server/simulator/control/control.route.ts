// The control page, its forms, and what every page of the simulator needs.
import type { FastifyInstance } from 'fastify';
import type { Verbs } from '../verbs.ts';
import type { World } from '../world/world.ts';
import { actions } from './actions.ts';
import { apiRoutes } from './api.route.ts';
import { controlPage } from './page.ts';
import { pictureOf } from './picture.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { viewOf } from './view.ts';

/** Only back to the control page, never elsewhere. */
function wayBack(form: URLSearchParams, note: string): string {
  const asked = form.get('back') ?? '';
  const url = new URL(asked.startsWith('/control?') ? asked : '/control', 'http://simulator');
  url.searchParams.set('note', note);
  return url.pathname + url.search;
}

async function noteOf(verbs: Verbs, verb: string, form: URLSearchParams): Promise<string> {
  const action = actions.get(verb);
  if (action === undefined) return 'There is no such verb.';
  try {
    return (await action(verbs, Object.fromEntries(form))).note;
  } catch (error) {
    return error instanceof Error ? error.message : 'Something went wrong.';
  }
}

function forms(server: FastifyInstance, verbs: Verbs): void {
  server.post<{ Params: { verb: string } }>('/control/do/:verb', async (request, reply) => {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const form = new URLSearchParams(text);
    const note = await noteOf(verbs, request.params.verb, form);
    return reply.redirect(wayBack(form, note), 303);
  });
}

function pages(server: FastifyInstance, world: World): void {
  server.get('/control', async (request, reply) => {
    const view = viewOf(world, new URLSearchParams(request.url.replace(/^[^?]*\??/, '')));
    if (view === null) return reply.code(404).send('Nobody lives here.');
    return reply.type('text/html').send(controlPage(world, view));
  });
  server.get('/control/ready', async () => ({ ready: true }));
}

function parts(server: FastifyInstance): void {
  server.get('/control/simulator.css', async (_request, reply) =>
    reply.type('text/css').send(style),
  );
  server.get('/control/simulator.js', async (_request, reply) =>
    reply.type('text/javascript').send(script),
  );
  server.get<{ Params: { name: string } }>('/control/picture/:name', async (request, reply) =>
    reply.type('image/svg+xml').send(pictureOf(request.params.name)),
  );
}

export function controlRoutes(server: FastifyInstance, world: World, verbs: Verbs): void {
  pages(server, world);
  parts(server);
  forms(server, verbs);
  apiRoutes(server, world, verbs);
}
