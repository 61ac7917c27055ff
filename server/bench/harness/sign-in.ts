// A person of the local Meta who is signed in to a house, through the dialog, over HTTP, with all the accounts that can be used.
import type { House } from './ground.ts';

export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown>;
  readonly errors: readonly { readonly message: string }[];
}

export interface SignedIn {
  /** The session id: a bearer token for the server, a cookie for the web. */
  readonly session: string;
  /** Sends an operation as this person, to the house's first server unless told. Rejects when the connection breaks. */
  ask(query: string, variables?: object, url?: string): Promise<Answer>;
}

/** What is needed of a house; a local Meta and a server that know each other do as well. */
type Doors = Readonly<Record<'simulator' | 'server', Pick<House['server'], 'url'>>>;

const START = `mutation { startLogin(input: {}) { ... on LoginStarted { url browser } } }`;
const FINISH = `mutation ($input: FinishLoginInput!) { finishLogin(input: $input) { __typename ... on LoggedIn { session } } }`;
const FOUND = `{ channels { accounts { id usable ... on WhatsAppAccount { phoneNumbers { id usable } } } } }`;
const CHOOSE = `mutation ($input: ChooseAccountsInput!) { chooseAccounts(input: $input) { __typename } }`;

/** @param persona as the simulator's README names them; `all-channels` has an account of each kind. */
export async function signIn(doors: Doors, persona: string): Promise<SignedIn> {
  const session = await login(doors, persona);
  const { url } = doors.server;
  const person: SignedIn = {
    session,
    ask: (query, variables = {}, at = url) => ask(at, session, query, variables),
  };
  await useAll(person);
  return person;
}

/** Goes through the login without choosing accounts; the session id. */
async function login(doors: Doors, persona: string): Promise<string> {
  const { url } = doors.server;
  const started = await ask(url, null, START);
  const { url: dialogUrl, browser } = started.data['startLogin'] as Record<string, string>;
  const consent = await atMeta(doors, 'consent', { dialogUrl, persona });
  const { location } = consent as { location: string };
  const { state, code } = Object.fromEntries(new URL(location).searchParams);
  const finished = await ask(url, null, FINISH, { input: { state, code, browser } });
  const { session } = finished.data['finishLogin'] as { session?: string };
  if (session === undefined) throw new Error(`${persona} could not log in.`);
  return session;
}

/** What was answered. Throws when the answer has errors. */
export function requireData({ status, data, errors: [error] }: Answer): Record<string, unknown> {
  if (status !== 200 || error !== undefined) {
    throw new Error(`The server answered ${status}: ${error?.message ?? 'no error'}`);
  }
  return data;
}

/** One verb of the local Meta's control; its result. */
export async function atMeta(
  { simulator }: Pick<Doors, 'simulator'>,
  verb: string,
  body: object,
): Promise<unknown> {
  const response = await fetch(`${simulator.url}/control/api/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { result, error } = (await response.json()) as { result?: unknown; error?: string };
  if (!response.ok) throw new Error(`The local Meta refused ${verb}: ${error}`);
  return result;
}

/** Customers of `all-channels` write until there are this many events of each channel. */
export async function customersWrite(doors: Pick<Doors, 'simulator'>, each: number): Promise<void> {
  for (const [channel, accountId] of Object.entries(WRITTEN_TO)) {
    const text = 'Is the linen set still there?';
    await atMeta(doors, 'customer-writes', { channel, accountId, text, times: each });
  }
}

/** Of the persona `all-channels`: the Instagram account, the Page and the phone number. */
const WRITTEN_TO = {
  instagram: '17841405822304914',
  messenger: '104958712309',
  whatsapp: '106540352242922',
};

async function ask(
  url: string,
  session: string | null,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session === null ? {} : { authorization: `Bearer ${session}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Partial<Answer>;
  return { status: response.status, data: data ?? {}, errors: errors ?? [] };
}

interface Found {
  id: string;
  usable: boolean;
  phoneNumbers?: Found[];
}

async function useAll(person: SignedIn): Promise<void> {
  const { channels } = requireData(await person.ask(FOUND));
  const accounts = (channels as { accounts: Found[] }[])
    .flatMap((channel) => channel.accounts)
    .flatMap((account) => [account, ...(account.phoneNumbers ?? [])]);
  const accountIds = accounts.filter(({ usable }) => usable).map(({ id }) => id);
  requireData(await person.ask(CHOOSE, { input: { accountIds } }));
}
