// The only reader of the environment. It parses once, groups by meaning, lets "off" be null, prints all problems
// together and is frozen afterwards. `.env.example` is held equal to `VARIABLES` by config.test.ts.
import { z } from 'zod';

const anyList = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const list = anyList.refine((parts) => parts.length > 0, 'must name at least one value');

const origin = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));

const onOff = z.enum(['on', 'off']).transform((word) => word === 'on');

const masterKey = z
  .string()
  .regex(/^[\w.-]{1,32}:[A-Za-z0-9+/]{43}=$/, 'must be NAME:BASE64 with 32 bytes of key')
  .transform((text) => {
    const [id = '', key = ''] = text.split(':');
    return { id, key: Buffer.from(key, 'base64') };
  });

/** Too long to be guessed, whatever it is made of. */
const operatorKey = z.string().min(24, 'each must have 24 characters or more');

const secret = z.string().regex(/^[0-9a-f]{32,64}$/, 'must be 32 to 64 lowercase hex digits');

/** Every variable the server reads, with what it means; the description is the comment in `.env.example`. */
export const VARIABLES = z.object({
  SERVER_HOST: z.string().default('127.0.0.1').describe('Address the server listens on.'),
  SERVER_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe('Port of the server; 0 takes a free one.'),
  SERVER_URL: origin
    .default('http://localhost:4000')
    .describe('Public origin under which Meta and developers reach the server.'),
  WEB_URL: origin
    .default('http://localhost:3000')
    .describe('Public origin of the web pages; the login returns to WEB_URL/login/callback.'),
  TRUST_PROXY: z
    .string()
    .default('loopback')
    .describe(
      'Proxies whose X-Forwarded-For is believed: comma list of addresses, networks or "loopback".',
    ),
  STOP_DELAY_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60_000)
    .default(0)
    .describe(
      'How long /readyz says that the server stops before it does, in milliseconds: twice the pace at which a load balancer asks.',
    ),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('How much the server logs.'),
  METRICS_TOKEN: z
    .string()
    .min(24, 'must have 24 characters or more')
    .optional()
    .describe(
      'Bearer token, of 24 or more characters, with which GET /metrics is read. Empty: there is no such address.',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'OpenTelemetry collector to which traces are sent, by OTLP over HTTP (JSON). Empty: nothing is traced.',
    ),
  APP_COMMIT: z
    .string()
    .regex(/^[0-9a-f]{7,40}$/, 'must be 7 to 40 lowercase hex digits')
    .optional()
    .describe('Commit this server was built from; the submission pack names it. Empty: unknown.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL 15 or newer. Empty: an embedded database in DATABASE_FOLDER.'),
  DATABASE_REPLICA_URLS: anyList
    .pipe(z.array(z.url({ protocol: /^postgres(ql)?$/ })))
    .default([])
    .describe(
      'Streaming replicas of it, comma list: long reads go there as long as they keep up. Empty: none.',
    ),
  DATABASE_FOLDER: z
    .string()
    .default('.data/database')
    .describe('Folder of the embedded database, used when DATABASE_URL is empty.'),
  DELETIONS_JOURNAL: z
    .string()
    .optional()
    .describe(
      'File, outside the database, that notes deletions, so that a restored backup forgets them again; one for each server. Empty: none.',
    ),
  META_APP_ID: z
    .string()
    .regex(/^\d+$/, 'must be the numeric app id')
    .describe("App id, from Meta's App Dashboard."),
  META_APP_SECRETS: list
    .pipe(z.tuple([secret], secret))
    .describe('App secrets, comma list: the first signs, all verify (rotation).'),
  META_VERIFY_TOKENS: list.describe(
    'Words typed as "Verify token" in the App Dashboard, comma list: all are accepted.',
  ),
  META_LOGIN_CONFIG_ID: z
    .string()
    .regex(/^\d+$/)
    .optional()
    .describe(
      'Configuration id of Facebook Login for Business. Empty: classic Facebook Login with the nine scopes.',
    ),
  META_GRAPH_URL: origin.default('https://graph.facebook.com').describe('Origin of the Graph API.'),
  META_DIALOG_URL: origin
    .default('https://www.facebook.com')
    .describe('Origin of the login dialog.'),
  META_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v25.0')
    .describe('Version of the Graph API.'),
  META_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(60_000)
    .default(10_000)
    .describe('How long one Graph call may take, in milliseconds.'),
  META_CONTROL_URL: origin
    .or(z.url())
    .optional()
    .describe(
      'Page where a simulated Meta is operated; shown while META_GRAPH_URL is not Meta. Empty: none.',
    ),
  MASTER_KEYS: list
    .pipe(z.array(masterKey).min(1))
    .describe(
      'Keys that wrap the per-person data keys, comma list of NAME:BASE64 (32 bytes): the first seals, all open.',
    ),
  OPERATOR_KEYS: anyList
    .pipe(z.array(operatorKey))
    .default([])
    .describe(
      'Keys that open the setup check, comma list of 24 or more characters each. Empty: its page is closed.',
    ),
  SESSION_IDLE_HOURS: z.coerce
    .number()
    .positive()
    .max(720)
    .default(12)
    .describe('A session ends after this many hours without use.'),
  SESSION_MAX_DAYS: z.coerce
    .number()
    .positive()
    .max(60)
    .default(7)
    .describe('A session ends after this many days in any case.'),
  EVENT_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(365)
    .default(90)
    .describe('Webhook events are erased after this many days; the privacy page names them.'),
  GRAPHQL_INTROSPECTION: onOff.default(false).describe('on: the GraphQL schema can be asked for.'),
  GRAPHQL_EXPLORER: onOff
    .default(false)
    .describe('on: GET /graphql in a browser shows the explorer.'),
  GRAPHQL_TRUSTED_DOCUMENTS: anyList
    .default([])
    .describe('Manifests of the documents that clients send by id, comma list of files.'),
  GRAPHQL_ONLY_TRUSTED: onOff
    .default(false)
    .describe('on: only callers with a living session or key may ask with documents of their own.'),
  GRAPHQL_ALLOWED_ORIGINS: anyList
    .pipe(z.array(origin))
    .default([])
    .describe(
      'Other sites whose pages may ask /graphql with a bearer token, comma list of origins.',
    ),
});

export type Config = ReturnType<typeof group>;

/** Reads and groups the environment. Throws one Error that lists every problem, by variable, never by value. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = VARIABLES.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => describeProblem(issue, given));
    throw new Error(`The environment is not usable:\n${problems.join('\n')}`);
  }
  return group(parsed.data);
}

function describeProblem(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = String(issue.path[0]);
  const field = VARIABLES.shape[name as keyof typeof VARIABLES.shape];
  const problem = given[name] === undefined ? 'is missing' : `is not usable: ${issue.message}`;
  return `  ${name} ${problem}. ${field.description ?? ''}`;
}

function group(env: z.output<typeof VARIABLES>) {
  return Object.freeze({
    http: {
      host: env.SERVER_HOST,
      port: env.SERVER_PORT,
      trustProxy: env.TRUST_PROXY,
      stopDelayMs: env.STOP_DELAY_MS,
    },
    serverUrl: env.SERVER_URL,
    webUrl: env.WEB_URL,
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN ?? null,
    tracesUrl: env.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    commit: env.APP_COMMIT ?? null,
    database: {
      url: env.DATABASE_URL ?? null,
      replicaUrls: env.DATABASE_REPLICA_URLS,
      folder: env.DATABASE_FOLDER,
    },
    deletionsJournal: env.DELETIONS_JOURNAL ?? null,
    meta: {
      appId: env.META_APP_ID,
      appSecrets: env.META_APP_SECRETS,
      verifyTokens: env.META_VERIFY_TOKENS,
      loginConfigId: env.META_LOGIN_CONFIG_ID ?? null,
      graphUrl: env.META_GRAPH_URL,
      dialogUrl: env.META_DIALOG_URL,
      version: env.META_GRAPH_VERSION,
      timeoutMs: env.META_TIMEOUT_MS,
      controlUrl: env.META_CONTROL_URL ?? null,
      /** True when Graph is not Meta's own: what arrives is labelled as simulated. */
      simulated: new URL(env.META_GRAPH_URL).hostname !== 'graph.facebook.com',
    },
    masterKeys: env.MASTER_KEYS,
    operatorKeys: env.OPERATOR_KEYS,
    session: {
      idleMs: env.SESSION_IDLE_HOURS * 3_600_000,
      maxMs: env.SESSION_MAX_DAYS * 86_400_000,
      secure: env.WEB_URL.startsWith('https:'),
    },
    events: { keptMs: env.EVENT_RETENTION_DAYS * 86_400_000 },
    graphql: {
      introspection: env.GRAPHQL_INTROSPECTION,
      explorer: env.GRAPHQL_EXPLORER,
      trustedDocuments: env.GRAPHQL_TRUSTED_DOCUMENTS,
      onlyTrusted: env.GRAPHQL_ONLY_TRUSTED,
      allowedOrigins: env.GRAPHQL_ALLOWED_ORIGINS,
    },
  });
}
