// Where Meta knocks: GET answers the handshake; POST takes a delivery.
//
// The rules of a delivery, in order. 1. A body in an encoding is refused unread (415): the signature is over the bytes
// as sent. 2. So is one above 3 MB (413). 3. The signature is verified over the raw bytes before anything is parsed
// (401). 4. Bytes that are not JSON in UTF-8 are refused (400). 5. Everything else is unpacked, stored and only then
// answered 200, whatever it holds: empty, known already, or of no shape we know. 6. When it cannot be stored now, the
// answer is 503 and Meta sends it again.
import type { Database } from '#base/database';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answerHandshake } from './handshake.ts';
import { createReject, type Reject, type RejectionReason } from './reject.ts';
import { REJECTIONS } from './rejections.ts';
import { takeDelivery, type TakeParts } from './take-delivery.ts';

export interface WebhookParts extends TakeParts {
  readonly database: Pick<Database, 'sql'>;
  readonly verifyTokens: readonly string[];
  /** Is told why a delivery was not accepted; it must not throw. */
  readonly onRejected?: (reason: RejectionReason) => void;
}

interface Parts extends WebhookParts {
  readonly reject: Reject;
}

/** Address of both doors. */
export const WEBHOOK_PATH = '/webhooks/meta';

/** "Webhook payloads can be up to 3 MB" (documentation/business-messaging/whatsapp/webhooks/overview). */
const BODY_LIMIT_BYTES = 3 * 1024 * 1024;
const ACCEPTED = 'EVENT_RECEIVED';

const queryOf = z.record(z.string(), z.unknown());
const bytesOf = z.instanceof(Buffer).catch(() => Buffer.alloc(0));

/** A Fastify plugin with a body parser of its own; it must be registered, not called, so that it stays encapsulated. */
export function webhookRoute(settings: WebhookParts) {
  return async (http: FastifyInstance): Promise<void> => {
    const parts = {
      ...settings,
      reject: createReject({ database: settings.database, log: http.log }),
    };
    http.removeAllContentTypeParsers();
    http.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES },
      async (_request: FastifyRequest, body: Buffer) => body,
    );
    http.setErrorHandler(async (error: FastifyError, request) => {
      if (error.statusCode === 413) await note(parts, request, 'TOO_LARGE');
      // On to the error answer that all routes share.
      throw error;
    });
    http.get(WEBHOOK_PATH, (request, reply) => greet(parts, request, reply));
    http.post(
      WEBHOOK_PATH,
      {
        bodyLimit: BODY_LIMIT_BYTES,
        onRequest: (request, reply) => refuseEncoded(parts, request, reply),
      },
      (request, reply) => take(parts, request, reply),
    );
  };
}

async function greet(
  { verifyTokens }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const challenge = answerHandshake(queryOf.parse(request.query), verifyTokens);
  void reply.type('text/plain; charset=utf-8');
  return challenge === null ? reply.code(403).send('Forbidden') : reply.code(200).send(challenge);
}

async function take(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const signed = {
    bytes: bytesOf.parse(request.body),
    signature: request.headers['x-hub-signature-256'],
  };
  const taken = await takeDelivery(parts, signed, 'META');
  if (!taken.accepted) return refuse(parts, request, reply, taken.reason);
  return reply.code(200).type('text/plain; charset=utf-8').send(ACCEPTED);
}

async function refuseEncoded(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const encoding = request.headers['content-encoding'];
  const plain = encoding === undefined || encoding.trim().toLowerCase() === 'identity';
  return plain ? undefined : refuse(parts, request, reply, 'ENCODED');
}

async function refuse(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  reason: Exclude<RejectionReason, 'TOO_LARGE'>,
): Promise<FastifyReply> {
  const { status } = REJECTIONS[reason];
  await note(parts, request, reason);
  request.log.warn({ id: request.id, reason }, 'delivery refused');
  return reply.code(status).send({ error: SENTENCES[status], requestId: request.id });
}

const SENTENCES = {
  400: 'The body is not JSON in UTF-8.',
  401: 'The signature of the delivery is missing or wrong.',
  415: 'The body must come without a content encoding.',
} as const;

function note(parts: Parts, request: FastifyRequest, reason: RejectionReason): Promise<void> {
  parts.onRejected?.(reason);
  const bytes = Buffer.isBuffer(request.body)
    ? request.body.length
    : Number(request.headers['content-length'] ?? 0);
  return parts.reject({ reason, bytes, contentType: request.headers['content-type'] }, parts.now());
}
