// The login dialog in a browser: choose a person, tick, continue or cancel.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findPersona, type World } from '../world/world.ts';
import { closedTo, consented, denied } from './conclude.ts';
import { offerTo } from './offer.ts';
import { askConsent, cannotGoOn, choosePersona } from './pages.ts';
import { DialogRefusal, readDialog } from './request.ts';

type Work = (query: URLSearchParams, reply: FastifyReply) => FastifyReply;

function guarded(work: Work) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const asked = request.method === 'POST' ? text : request.url.replace(/^[^?]*\??/, '');
    try {
      return work(new URLSearchParams(asked), reply);
    } catch (error) {
      if (!(error instanceof DialogRefusal)) throw error;
      return reply.code(400).type('text/html').send(cannotGoOn(error.message));
    }
  };
}

function show(world: World): Work {
  return (query, reply) => {
    const request = readDialog(world, query);
    const person = findPersona(world, query.get('persona') ?? '');
    void reply.type('text/html');
    if (person === null) return reply.send(choosePersona(world, query));
    const closed = closedTo(world, person, request);
    if (closed !== null) return reply.redirect(closed, 303);
    const offer = offerTo(world, person, request);
    const { allOrNothing } = request;
    return reply.send(askConsent(world, { person, offer, query, allOrNothing }));
  };
}

function conclude(world: World): Work {
  return (form, reply) => {
    const request = readDialog(world, form);
    const person = findPersona(world, form.get('persona') ?? '');
    if (person === null) throw new DialogRefusal('Nobody was chosen to log in as.');
    const closed = closedTo(world, person, request);
    if (closed !== null) return reply.redirect(closed, 303);
    if (form.get('answer') !== 'continue') return reply.redirect(denied(request), 303);
    const offer = offerTo(world, person, request);
    const permissions = new Set(
      request.allOrNothing ? offer.permissions.map((one) => one.name) : form.getAll('permission'),
    );
    const choice = { permissions, accounts: new Set(form.getAll('account')) };
    return reply.redirect(consented(world, person, { request, offer, choice }), 303);
  };
}

export function dialogRoutes(server: FastifyInstance, world: World): void {
  for (const path of ['/dialog/oauth', '/:version/dialog/oauth']) {
    server.get(path, guarded(show(world)));
    server.post(path, guarded(conclude(world)));
  }
}
