// The limit of ingest, a process of its own: the product's own HTTP server and webhook route, as built and logging the same, before
// an inbox that answers at once. Signatures, parsing and unpacking are paid for, storing is not.
import type * as HttpModule from '../../src/base/http.ts';
import type * as LogModule from '../../src/base/log.ts';
import type * as RouteModule from '../../src/webhooks/webhook.route.ts';
import { built } from '../harness/built.ts';

const { PORT = '', HOST = '', APP_SECRET = '', LOG_LEVEL = '' } = process.env;

const { createHttp } = await built<typeof HttpModule>('base/http');
const { createLog } = await built<typeof LogModule>('base/log');
const { webhookRoute } = await built<typeof RouteModule>('webhooks/webhook.route');

const http = await createHttp({ log: createLog(LOG_LEVEL), trustProxy: 'loopback' });
await http.register(
  webhookRoute({
    database: { sql: async () => [] },
    inbox: {
      accept: async () => {},
      load: () => ({ waiting: 0, characters: 0, inFlight: 0 }),
      close: async () => {},
    },
    appSecrets: [APP_SECRET],
    verifyTokens: [],
    now: () => new Date(),
  }),
);
http.get('/readyz', async () => 'ready');
await http.listen({ port: Number(PORT), host: HOST });
