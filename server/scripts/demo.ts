// The demo: a local Meta, the server on its embedded database and the web, wired together with generated development
// secrets. `--watch` runs the sources and starts anew what changed. Ports: WEB_PORT, SERVER_PORT, SIMULATOR_PORT.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildIfStale } from './build-if-stale.ts';
import { demoParts, HOST, type DemoSecrets } from './demo-parts.ts';
import { requireFreePort, supervise } from './supervise.ts';

const SECRETS = '.data/demo-secrets.json';
const watch = process.argv.includes('--watch');
const logLevel = process.env['LOG_LEVEL'] ?? 'warn';
const port = {
  web: portFrom('WEB_PORT', 3000),
  server: portFrom('SERVER_PORT', 4000),
  simulator: portFrom('SIMULATOR_PORT', 4400),
};

try {
  await requireFreePort(port.web, HOST, 'WEB_PORT');
  await requireFreePort(port.server, HOST, 'SERVER_PORT');
  await requireFreePort(port.simulator, HOST, 'SIMULATOR_PORT');
  if (!watch) buildIfStale();
  process.exitCode = await supervise(demoParts(port, secrets(), { watch, logLevel }), () => {
    console.log(`\n  CRM Flow — Meta Review is ready: http://localhost:${port.web}\n`);
    console.log(
      `  The customer’s side of the simulated Meta: http://localhost:${port.simulator}/control`,
    );
    console.log('  Ctrl-C stops everything.\n');
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();

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
