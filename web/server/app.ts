// The web process, plugged together: health, static files, the guard against foreign forms, and Remix for the rest.
import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { RequestHandler } from '@remix-run/node';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../app/config.server.ts';
import { mayPass } from './cross-origin.ts';
import { findHome } from './home.ts';
import { loggedPath } from './logged-path.ts';
import { contentSecurityPolicy, safetyHeaders } from './policy.ts';
import { answerWithRemix } from './remix.ts';

/** What differs between production and development. */
export type Pages = {
  handle: RequestHandler;
  /** The folder of the built browser files; null when Vite serves them. */
  assets: string | null;
  /** Vite's own answers, tried before ours; null in production. */
  middleware: ((request: unknown, response: unknown, next: () => void) => void) | null;
};

// A form here carries a few short fields.
const bodyLimitBytes = 64 * 1024;
const yearMs = 365 * 24 * 60 * 60 * 1000;

/** Builds the Fastify application; the caller listens and closes. */
export async function createApp(config: Config, pages: Pages): Promise<FastifyInstance> {
  const app = Fastify({
    logger: {
      level: config.web.logLevel,
      serializers: {
        req: (request) => ({ method: request.method, path: loggedPath(request.url) }),
      },
    },
    genReqId: () => randomUUID(),
    trustProxy: config.web.trustProxy ?? false,
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    serverFactory: (listener) => serve(listener, pages),
  });
  guardEveryAnswer(app, config, pages);
  app.get('/healthz', { logLevel: 'warn' }, () => ({ ok: true }));
  if (pages.assets !== null) await serveAssets(app, pages.assets);
  servePages(app, config, pages);
  return app;
}

function serve(listener: RequestListener, { middleware }: Pages): Server {
  if (middleware === null) return createServer(listener);
  return createServer((request, response) =>
    middleware(request, response, () => listener(request, response)),
  );
}

function guardEveryAnswer(app: FastifyInstance, config: Config, pages: Pages) {
  app.decorateRequest('nonce', '');
  const fixed = safetyHeaders(config);
  app.addHook('onRequest', async (request, reply) => {
    // 128 bits: as much as the specification asks of a nonce.
    request.nonce = randomBytes(16).toString('base64');
    const dev = pages.assets === null;
    const policy = contentSecurityPolicy({ config, nonce: request.nonce, dev });
    reply.headers({
      ...fixed,
      'content-security-policy': policy,
      'x-request-id': request.id,
      // Pages and their data are one person's; static files say otherwise for themselves.
      'cache-control': 'private, no-store',
    });
    const { origin, 'sec-fetch-site': fetchSite } = request.headers;
    const heard = { method: request.method, origin, fetchSite: fetchSite?.toString() };
    if (mayPass(heard, config.web.origin)) return;
    return reply
      .code(403)
      .type('text/plain')
      .send('This form came from another site. Open our page and try again.');
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    nonce: string;
  }
}

async function serveAssets(app: FastifyInstance, root: string) {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    cacheControl: false,
    // The build leaves a Brotli twin beside each file.
    preCompressed: true,
    setHeaders(reply, path) {
      // Vite writes a hash of the content into every name under assets/.
      const lasting = path.includes('/assets/');
      reply.header(
        'cache-control',
        lasting ? `public, max-age=${yearMs / 1000}, immutable` : 'public, max-age=3600',
      );
    },
  });
}

/** Of 11: above it the time grows faster than the bytes shrink, and a page is compressed for one answer. */
const BROTLI_QUALITY = 4;

/** Pages only: what Remix sends for a page that is open already, and the live stream, come piece by piece. */
const compression = {
  customTypes: /^text\/html/,
  encodings: ['br', 'gzip'] as ('br' | 'gzip')[],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  // A page is here whole, so it is compressed in one go and keeps saying how long it is.
  syncThreshold: Infinity,
};

function servePages(app: FastifyInstance, config: Config, pages: Pages) {
  app.register(async (scope) => {
    await scope.register(fastifyCompress, compression);
    // Pages only: a health check asks under whatever name it likes.
    scope.addHook('onRequest', async (request, reply) => {
      const home = findHome(request, config.web.origin);
      if (home !== null) return reply.redirect(home, 307);
    });
    scope.removeAllContentTypeParsers();
    // Remix reads the body itself.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/*', (request, reply) =>
      answerWithRemix(request, reply, {
        handle: pages.handle,
        origin: config.web.origin,
        nonce: request.nonce,
      }),
    );
  });
}
