// Runs the local Meta alone: settings from the environment, one line when it is ready, a clean stop.
import { z } from 'zod';
import type { AppSettings, SimulatorOptions } from './contract.ts';
import { createMetaSimulator } from './index.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const optional = z.string().min(1).optional();

const environment = z.object({
  SIMULATOR_PORT: port.default(4400),
  SIMULATOR_HOST: z.string().default('127.0.0.1'),
  SIMULATOR_SEED: optional,
  SIMULATOR_APP_ID: z.string().regex(/^\d+$/, 'must be digits').optional(),
  SIMULATOR_APP_SECRET: optional,
  SIMULATOR_REDIRECT_URIS: z.string().default(''),
  SIMULATOR_WEBHOOK_URL: optional,
  SIMULATOR_VERIFY_TOKEN: optional,
  SIMULATOR_DEAUTHORIZE_URL: optional,
  SIMULATOR_DELETION_URL: optional,
  SIMULATOR_PRIVACY_URL: optional,
  SIMULATOR_TERMS_URL: optional,
  SIMULATOR_CONFIG_ID: optional,
});

type Environment = z.infer<typeof environment>;

function appOf(env: Environment): Partial<AppSettings> {
  const redirectUris = env.SIMULATOR_REDIRECT_URIS.split(',').map((one) => one.trim());
  return {
    ...(env.SIMULATOR_APP_ID === undefined ? {} : { id: env.SIMULATOR_APP_ID }),
    ...(env.SIMULATOR_APP_SECRET === undefined ? {} : { secret: env.SIMULATOR_APP_SECRET }),
    redirectUris: redirectUris.filter((one) => one !== ''),
    webhookUrl: env.SIMULATOR_WEBHOOK_URL ?? null,
    verifyToken: env.SIMULATOR_VERIFY_TOKEN ?? null,
    deauthorizeUrl: env.SIMULATOR_DEAUTHORIZE_URL ?? null,
    deletionUrl: env.SIMULATOR_DELETION_URL ?? null,
    privacyUrl: env.SIMULATOR_PRIVACY_URL ?? null,
    termsUrl: env.SIMULATOR_TERMS_URL ?? null,
    configId: env.SIMULATOR_CONFIG_ID ?? null,
  };
}

/** For people to watch: a second between webhooks, and a few retries. */
function optionsOf(env: Environment): SimulatorOptions {
  return {
    port: env.SIMULATOR_PORT,
    host: env.SIMULATOR_HOST,
    ...(env.SIMULATOR_SEED === undefined ? {} : { seed: env.SIMULATOR_SEED }),
    app: appOf(env),
    retries: 4,
    whatsAppRetries: 7,
    retryDelayMs: 500,
    followUpDelayMs: 800,
  };
}

/** An empty variable counts as one that is not there. */
function readEnvironment(): Environment {
  const set = Object.entries(process.env).filter(([, value]) => value !== '');
  const parsed = environment.safeParse(Object.fromEntries(set));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    console.error(`${issue.path.join('.')}: ${issue.message}`);
  process.exit(1);
}

const meta = await createMetaSimulator(optionsOf(readEnvironment())).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? 'The port is taken: set SIMULATOR_PORT to a free one.' : error);
  process.exit(1);
});

console.log(`Simulator (not Meta) ready at ${meta.url}; play the customer at ${meta.url}/control`);

async function stop(): Promise<void> {
  await meta.close();
  process.exit(0);
}

process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
