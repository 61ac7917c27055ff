// The demo: a local Meta, the server on its embedded database and the web, wired together with generated development
// secrets. `--watch` runs the sources and starts anew what changed. Ports: WEB_PORT, SERVER_PORT, SIMULATOR_PORT.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildIfStale } from './build-if-stale.ts';
import { requireFreePort, supervise, type Part } from './supervise.ts';

interface DemoSecrets {
  appSecret: string;
  verifyToken: string;
  masterKey: string;
}

const HOST = '127.0.0.1';
const APP_ID = '1001200130014001';
const SECRETS = '.data/demo-secrets.json';
const watch = process.argv.includes('--watch');
const logLevel = process.env['LOG_LEVEL'] ?? 'warn';

const port = {
  web: portFrom('WEB_PORT', 3000),
  server: portFrom('SERVER_PORT', 4000),
  simulator: portFrom('SIMULATOR_PORT', 4400),
};
const url = {
  web: `http://localhost:${port.web}`,
  server: `http://localhost:${port.server}`,
  simulator: `http://localhost:${port.simulator}`,
};

try {
  await requireFreePort(port.web, HOST, 'WEB_PORT');
  await requireFreePort(port.server, HOST, 'SERVER_PORT');
  await requireFreePort(port.simulator, HOST, 'SIMULATOR_PORT');
  if (!watch) buildIfStale();
  process.exitCode = await supervise(parts(secrets()), () => {
    console.log(`\n  CRM Flow — Meta Review is ready: ${url.web}\n`);
    console.log(`  The customer’s side of the simulated Meta: ${url.simulator}/control`);
    console.log('  Ctrl-C stops everything.\n');
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();

function parts({ appSecret, verifyToken, masterKey }: DemoSecrets): Part[] {
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

/** Made once and kept, so that what an earlier demo sealed can still be opened. */
function secrets(): DemoSecrets {
  if (existsSync(SECRETS)) return JSON.parse(readFileSync(SECRETS, 'utf8')) as DemoSecrets;
  const made = {
    appSecret: randomBytes(16).toString('hex'),
    verifyToken: randomBytes(16).toString('hex'),
    masterKey: randomBytes(32).toString('base64'),
  };
  mkdirSync('.data', { recursive: true });
  writeFileSync(SECRETS, JSON.stringify(made), { mode: 0o600 });
  return made;
}

function portFrom(variable: string, otherwise: number): number {
  const given = process.env[variable];
  if (given === undefined || given === '') return otherwise;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    console.error(`${variable} must be a port number, not "${given}".`);
    process.exit(1);
  }
  return number;
}
