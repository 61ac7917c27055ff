// GET /metrics: the numbers, in Prometheus's text, for whoever shows METRICS_TOKEN as a bearer token. Without one configured the
// address does not exist.
import { isOneOf } from '#base/is-one-of';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

/** Prometheus asks every few seconds; whoever tries tokens is slowed down. */
const RATE_LIMIT = { max: 120, timeWindow: '1 minute' };

/** The plugin that mounts it. */
export function metricsRoute(registry: Registry, token: string) {
  return async (http: FastifyInstance): Promise<void> => {
    http.get('/metrics', { config: { rateLimit: RATE_LIMIT } }, async (request, reply) => {
      const [, shown = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
      if (isOneOf([token], shown)) {
        return reply.type(registry.contentType).send(await registry.metrics());
      }
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer')
        .send({ error: 'Show the METRICS_TOKEN as a bearer token.', requestId: request.id });
    });
  };
}
