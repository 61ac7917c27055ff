// The only reader of the environment in web: typed, grouped, every problem printed together, frozen.
import { z } from 'zod';

const origin = z
  .string()
  .refine(isOrigin, {
    error: 'must be an origin, such as https://review.example, without a path',
    // What reads the address further on must not see a broken one.
    abort: true,
  })
  .transform((value) => new URL(value).origin);

/** Where Meta's own login dialog is. */
const META_DIALOG = 'https://www.facebook.com';

function isOrigin(value: string) {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search;
}

const environment = z
  .object({
    WEB_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    WEB_HOST: z.string().min(1).default('127.0.0.1'),
    WEB_URL: origin.default('http://localhost:3000'),
    // Proxies whose X-Forwarded-For is believed: comma list of addresses, networks or "loopback".
    WEB_TRUST_PROXY: z.string().min(1).nullable().default(null),
    WEB_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    SERVER_URL: origin.default('http://localhost:4000'),
    SERVER_INTERNAL_URL: origin.default('http://127.0.0.1:4000'),
    META_DIALOG_URL: origin.default(META_DIALOG),
    // The server erases by it; the privacy page tells it.
    EVENT_RETENTION_DAYS: z.coerce.number().int().min(1).max(365).default(90),
    CONTACT_EMAIL: z.email().optional(),
    COMPANY_NAME: z.string().min(1).default('CRM Flow'),
  })
  .refine(({ WEB_URL, CONTACT_EMAIL }) => isLocal(WEB_URL) || CONTACT_EMAIL !== undefined, {
    path: ['CONTACT_EMAIL'],
    error: 'is required on a public address: the privacy and deletion pages name it',
  });

/** Names of all settings; `.env.example` is held equal to them. */
export const VARIABLES = Object.keys(environment.shape);

export type Config = ReturnType<typeof readConfig>;

/** Reads and checks the environment. Throws one Error that names every setting that is wrong. */
export function readConfig(source: Record<string, string | undefined>) {
  const parsed = environment.safeParse(withoutEmpty(source));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `  ${path.join('.')}: ${message}`,
    );
    throw new Error(`The environment of web is not right:\n${problems.join('\n')}`);
  }
  const env = parsed.data;
  return Object.freeze({
    web: {
      port: env.WEB_PORT,
      host: env.WEB_HOST,
      origin: env.WEB_URL,
      secure: env.WEB_URL.startsWith('https:'),
      trustProxy: env.WEB_TRUST_PROXY,
      logLevel: env.WEB_LOG_LEVEL,
    },
    // Where this process asks, and where everybody else does.
    server: { origin: env.SERVER_INTERNAL_URL, publicOrigin: env.SERVER_URL },
    meta: {
      dialogOrigin: env.META_DIALOG_URL,
      simulated: env.META_DIALOG_URL !== META_DIALOG,
    },
    legal: {
      company: env.COMPANY_NAME,
      contact: env.CONTACT_EMAIL ?? 'privacy@localhost',
      eventDays: env.EVENT_RETENTION_DAYS,
    },
  });
}

/** `KEY=` in an env file means "not set". */
function withoutEmpty(source: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
}

function isLocal(url: string) {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

let config: Config | undefined;

/** The settings of this process, read once. */
export function requireConfig(): Config {
  config ??= readConfig(process.env);
  return config;
}
