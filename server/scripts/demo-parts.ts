// What the demo is made of: the processes and how they are wired to each other. The journey that restarts the server
// runs the same parts by itself.
import type { Part } from './supervise.ts';

export interface DemoSecrets {
  appSecret: string;
  verifyToken: string;
  masterKey: string;
}

export interface DemoPorts {
  web: number;
  server: number;
  simulator: number;
}

export const HOST = '127.0.0.1';
const APP_ID = '1001200130014001';

/** In the order in which they start. */
export function demoParts(
  port: DemoPorts,
  { appSecret, verifyToken, masterKey }: DemoSecrets,
  { watch, logLevel }: { watch: boolean; logLevel: string },
): Part[] {
  const url = {
    web: `http://localhost:${port.web}`,
    server: `http://localhost:${port.server}`,
    simulator: `http://localhost:${port.simulator}`,
  };
  return [
    {
      name: 'The simulator',
      args: watch ? watched('server/simulator/main.ts') : ['server/dist/simulator/main.js'],
      readyUrl: `http://${HOST}:${port.simulator}/control/ready`,
      env: {
        SIMULATOR_PORT: String(port.simulator),
        SIMULATOR_APP_ID: APP_ID,
        SIMULATOR_APP_SECRET: appSecret,
        SIMULATOR_REDIRECT_URIS: `${url.web}/login/callback`,
        SIMULATOR_WEBHOOK_URL: `${url.server}/webhooks/meta`,
        SIMULATOR_VERIFY_TOKEN: verifyToken,
        SIMULATOR_DEAUTHORIZE_URL: `${url.server}/meta/deauthorize`,
        SIMULATOR_DELETION_URL: `${url.server}/meta/data-deletion`,
        SIMULATOR_PRIVACY_URL: `${url.web}/privacy`,
        SIMULATOR_TERMS_URL: `${url.web}/terms`,
      },
    },
    {
      name: 'The server',
      args: watch ? watched('server/src/main.ts') : ['server/dist/src/main.js'],
      readyUrl: `http://${HOST}:${port.server}/readyz`,
      env: {
        SERVER_PORT: String(port.server),
        SERVER_URL: url.server,
        WEB_URL: url.web,
        LOG_LEVEL: logLevel,
        META_APP_ID: APP_ID,
        META_APP_SECRETS: appSecret,
        META_VERIFY_TOKENS: verifyToken,
        META_GRAPH_URL: url.simulator,
        META_DIALOG_URL: url.simulator,
        META_CONTROL_URL: `${url.simulator}/control`,
        MASTER_KEYS: `demo:${masterKey}`,
        GRAPHQL_INTROSPECTION: 'on',
        GRAPHQL_EXPLORER: 'on',
        GRAPHQL_TRUSTED_DOCUMENTS: 'web/app/gql/persisted-documents.json',
        GRAPHQL_ALLOWED_ORIGINS: 'https://studio.apollographql.com',
      },
    },
    {
      name: 'The web',
      args: watch ? ['web/server/start.ts', '--dev'] : ['web/build/start.js'],
      readyUrl: `http://${HOST}:${port.web}/healthz`,
      env: {
        NODE_ENV: watch ? 'development' : 'production',
        WEB_LOG_LEVEL: logLevel,
        WEB_PORT: String(port.web),
        WEB_URL: url.web,
        SERVER_URL: url.server,
        SERVER_INTERNAL_URL: `http://${HOST}:${port.server}`,
        META_DIALOG_URL: url.simulator,
      },
    },
  ];
}

/** Sources with decorators need a compiler; it also starts the process anew when one of them changes. */
function watched(file: string): string[] {
  return ['server/node_modules/tsx/dist/cli.mjs', 'watch', '--conditions=source', file];
}
