// The stage for tests: a database, the whole server on a free port and the local Meta, wired as in the demo, with
// verbs that tell a story. What was logged is kept, so that a test can search it.
import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { createApp, type App } from '../src/app.ts';
import type { Database } from '#base/database';
import { createLog } from '#base/log';
import { readConfig } from '#config';
import {
  createMetaSimulator,
  type MetaSimulator,
  type SimulatorOptions,
} from '../simulator/index.ts';
import { freePort } from '../scripts/free-port.ts';
import { openTestDatabase } from './databases.ts';

export interface Stage {
  readonly app: App;
  url: string;
  simulator: MetaSimulator;
  /** Everything the server logged so far. */
  logged: () => string;
  /** Sends a GraphQL operation as somebody, or as nobody. */
  ask: (query: string, variables?: object, session?: string | null) => Promise<Answer>;
  /** Goes through the login as a persona of the simulator. */
  login: (persona: string, choice?: Choice) => Promise<Reviewer>;
  /** The clock of the server; it moves only when told. */
  clock: { advance: (ms: number) => void };
  /** Stops the server as a supervisor would and starts another at the same address, on the same database. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

export interface Choice {
  decline?: string[];
  accounts?: string[] | 'all';
  deny?: boolean;
  /** How the login is started: which permissions are asked for, and whether again. */
  wish?: { scopes?: string[]; rerequest?: boolean };
  /** Meta's ids of the accounts taken into use after the login; all that can be used unless told. */
  use?: string[] | 'all';
}

export interface Reviewer {
  session: string;
  metaUserId: string;
  ask: (query: string, variables?: object) => Promise<Answer>;
}

export interface Answer {
  status: number;
  // The shape depends on the query; tests state what they expect of it.
  data: Record<string, unknown>;
  errors: { message: string; extensions?: Record<string, unknown> }[] | undefined;
  text: string;
}

const START = `mutation ($input: StartLoginInput!) { startLogin(input: $input) { __typename ... on LoginStarted { url browser } } }`;
const FINISH = `mutation ($input: FinishLoginInput!) { finishLogin(input: $input) { __typename
  ... on LoggedIn { session connection { metaUserId } } ... on LoginFailed { reason message wayOn retryable metaCode traceId } } }`;

/** Environment overrides go through the same parser as in production; `meta` sets up the local Meta; `open` gives the database. */
export async function stage(
  environment: Record<string, string> = {},
  meta: SimulatorOptions = {},
  open: () => Promise<Database> = openTestDatabase,
): Promise<Stage> {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const offset = { ms: 0 };
  const simulator = await createMetaSimulator({ seed: 'stage', app: APP, ...meta });
  const port = await freePort();
  const config = readConfig({ ...settingsFor(simulator, port), ...environment });
  const database = await open();
  const start = async (): Promise<App> => {
    const started = await createApp(config, {
      log: createLog('debug', sink),
      database: { ...database, close: async () => {} },
      now: () => new Date(Date.now() + offset.ms),
    });
    await started.http.listen({ host: '127.0.0.1', port });
    return started;
  };
  let app = await start();
  const url = `http://127.0.0.1:${port}`;
  simulator.configure({
    webhookUrl: `${url}/webhooks/meta`,
    verifyToken: 'a-word-typed-in-the-dashboard',
    deauthorizeUrl: `${url}/meta/deauthorize`,
    deletionUrl: `${url}/meta/data-deletion`,
  });
  const ask = (query: string, variables: object = {}, session: string | null = null) =>
    post(url, query, variables, session);
  return {
    get app() {
      return app;
    },
    url,
    simulator,
    logged: () => lines.join(''),
    ask,
    login: (persona, choice = {}) => login({ simulator, ask }, persona, choice),
    clock: { advance: (ms) => void (offset.ms += ms) },
    restart: async () => {
      await app.close();
      app = await start();
    },
    close: async () => {
      await simulator.close();
      await app.close();
      await database.close();
    },
  };
}

const REDIRECT = 'http://localhost:3000/login/callback';

const APP = {
  id: '1001200130014001',
  secret: '0123456789abcdef0123456789abcdef',
  redirectUris: [REDIRECT],
};

function settingsFor(simulator: MetaSimulator, port: number): Record<string, string> {
  return {
    WEB_URL: 'http://localhost:3000',
    SERVER_URL: `http://127.0.0.1:${port}`,
    META_APP_ID: APP.id,
    META_APP_SECRETS: APP.secret,
    META_VERIFY_TOKENS: 'a-word-typed-in-the-dashboard',
    META_GRAPH_URL: simulator.url,
    META_DIALOG_URL: simulator.url,
    META_TIMEOUT_MS: '2000',
    MASTER_KEYS: `test:${randomBytes(32).toString('base64')}`,
    GRAPHQL_INTROSPECTION: 'on',
  };
}

async function post(
  url: string,
  query: string,
  variables: object,
  session: string | null,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session === null ? {} : { authorization: `Bearer ${session}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Pick<Answer, 'data' | 'errors'>;
  return { status: response.status, data, errors, text };
}

type Doors = Pick<Stage, 'simulator' | 'ask'>;

/** Goes to Meta's dialog and comes back; returns the input with which the login can be finished. */
export async function goThroughDialog(
  { simulator, ask }: Doors,
  persona: string,
  { wish = {}, ...choice }: Choice,
): Promise<Record<string, string>> {
  const started = await ask(START, { input: wish });
  const { url, browser } = started.data['startLogin'] as { url: string; browser: string };
  const location = new URL(await simulator.consent(url, { persona, ...choice }));
  return { ...Object.fromEntries(callbackOf(location)), browser };
}

function callbackOf(location: URL): [string, string][] {
  const names: Record<string, string> = {
    error_code: 'errorCode',
    error_reason: 'errorReason',
  };
  return [...location.searchParams]
    .map(([name, value]): [string, string] => [names[name] ?? name, value])
    .filter(([name]) => ['state', 'code', 'error', 'errorCode', 'errorReason'].includes(name));
}

export function finish(ask: Stage['ask'], input: Record<string, string>): Promise<Answer> {
  return ask(FINISH, { input });
}

async function login(doors: Doors, persona: string, choice: Choice): Promise<Reviewer> {
  const answer = await finish(doors.ask, await goThroughDialog(doors, persona, choice));
  const outcome = answer.data['finishLogin'] as {
    __typename: string;
    session: string;
    connection: { metaUserId: string };
  };
  if (outcome.__typename !== 'LoggedIn') throw new Error(`The login failed: ${answer.text}`);
  const { session } = outcome;
  const reviewer: Reviewer = {
    session,
    metaUserId: outcome.connection.metaUserId,
    ask: (query, variables) => doors.ask(query, variables, session),
  };
  await chooseAccounts(reviewer, choice.use ?? 'all');
  return reviewer;
}

const FOUND = `{ channels { accounts { id metaId usable ... on WhatsAppAccount { phoneNumbers { id metaId usable } } } } }`;
const CHOOSE = `mutation ($input: ChooseAccountsInput!) { chooseAccounts(input: $input) { __typename } }`;

interface Found {
  id: string;
  metaId: string;
  usable: boolean;
  phoneNumbers?: Found[];
}

/** Takes accounts into use, by Meta's ids, or all that can be used. */
export async function chooseAccounts(
  reviewer: Pick<Reviewer, 'ask'>,
  use: string[] | 'all',
): Promise<Answer> {
  const found = await reviewer.ask(FOUND);
  const channels = found.data['channels'] as { accounts: Found[] }[];
  const accounts = channels
    .flatMap((channel) => channel.accounts)
    .flatMap((account) => [account, ...(account.phoneNumbers ?? [])])
    .filter(({ usable, metaId }) => (use === 'all' ? usable : use.includes(metaId)));
  return reviewer.ask(CHOOSE, { input: { accountIds: accounts.map(({ id }) => id) } });
}
