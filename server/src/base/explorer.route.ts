// The GraphQL explorer, served by ourselves from a package: it works offline and under our own Content-Security-Policy.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';

const STATIC_PATH = '/explorer/';

const FIRST_QUERY = `# Sign in on the web page first: this runs as you.
query Overview {
  connection {
    connected
    displayName
    tokenExpiresAt
    scopes {
      permission
      status
    }
  }
  channels {
    kind
    status
    cause
    accounts {
      name
      metaId
      source
    }
  }
  webhookEvents(first: 5) {
    nodes {
      receivedAt
      channel
      kind
      summary
      badge
    }
  }
}
`;

/** Mounts GET /graphql for browsers and the explorer's files. */
export async function explorerRoute(http: FastifyInstance): Promise<void> {
  http.get('/graphql', async (_request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', policy(nonce))
      .type('text/html; charset=utf-8')
      .send(page(nonce));
  });
  http.get(`${STATIC_PATH}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: STATIC_PATH,
      urlPath: request.url.split('?')[0] ?? '',
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    if (file === null) return reply.callNotFound();
    return reply.headers(file.headers).send(file.content);
  });
}

function page(nonce: string): string {
  const html = ruruHTML({
    staticPath: STATIC_PATH,
    endpoint: '/graphql',
    clientConfig: { defaultQuery: FIRST_QUERY },
    htmlParts: { titleTag: '<title>GraphQL explorer · CRM Flow — Meta Review</title>' },
  });
  return html.replaceAll('<script', `<script nonce="${nonce}"`);
}

/** The editor makes its own style elements, so inline styles are allowed here; scripts are not. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
