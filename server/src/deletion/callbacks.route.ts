// Meta's two callbacks, each a form with one signed_request: the person asks Meta for deletion, or removes the app.
// Both may come in any order and repeatedly. Source: docs/development/create-an-app/app-dashboard/data-deletion-callback.
import type { Database } from '#base/database';
import { open } from '#meta/signed-request';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Eraser } from './erase.ts';
import type { DeletionDoor } from './receipt.ts';

export interface CallbackParts {
  database: Database;
  eraser: Eraser;
  appSecrets: readonly string[];
  /** Public page of a receipt, without the code. */
  statusUrl: string;
  now: () => Date;
}

/** A signed_request has some hundred bytes. */
const BODY_LIMIT_BYTES = 16 * 1024;
const RATE_LIMIT = { max: 300, timeWindow: '1 minute' };

const form = z.object({ signed_request: z.string().min(1) });

/** Meta's word for "no person": the callback is about a Page only. */
const NO_PERSON = '0';

export function callbacksRoute(parts: CallbackParts) {
  return async (http: FastifyInstance): Promise<void> => {
    http.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES },
      async (_request: FastifyRequest, body: string) =>
        Object.fromEntries(new URLSearchParams(body)),
    );
    const options = { bodyLimit: BODY_LIMIT_BYTES, config: { rateLimit: RATE_LIMIT } };
    http.post('/meta/data-deletion', options, async (request, reply) => {
      const code = await eraseSigned(parts, request, reply, 'META_DELETION');
      return code === null ? reply : { url: `${parts.statusUrl}/${code}`, confirmation_code: code };
    });
    http.post('/meta/deauthorize', options, async (request, reply) => {
      const code = await eraseSigned(parts, request, reply, 'META_DEAUTHORIZE');
      return code === null ? reply : { received: true };
    });
  };
}

/** The confirmation code; null when the request was refused and the reply is already sent. */
async function eraseSigned(
  parts: CallbackParts,
  request: FastifyRequest,
  reply: FastifyReply,
  door: DeletionDoor,
): Promise<string | null> {
  const parsed = form.safeParse(request.body);
  const opened = parsed.success
    ? open(parts.appSecrets, parsed.data.signed_request, parts.now())
    : null;
  if (opened === null || !opened.valid) {
    request.log.warn(
      { id: request.id, reason: opened?.reason ?? 'NO_SIGNED_REQUEST' },
      'callback refused',
    );
    await reply.code(400).send({
      error: 'The signed_request is missing or not signed by Meta.',
      requestId: request.id,
    });
    return null;
  }
  const person = opened.userId === NO_PERSON ? '' : opened.userId;
  const receipt = await parts.eraser.erasePerson(parts.database.fork(), person, door);
  return receipt.code;
}
