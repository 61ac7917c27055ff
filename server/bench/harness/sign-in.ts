// A person of the local Meta who is signed in to a house, with all the accounts that can be used.
import type { House } from './ground.ts';

export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown>;
  readonly errors: readonly unknown[];
}

export interface SignedIn {
  readonly session: string;
  /** Sends an operation as this person, to the house's first server unless told. Rejects when the connection breaks. */
  ask(query: string, variables?: object, url?: string): Promise<Answer>;
  /** One verb of the local Meta's control; its result. */
  atMeta(verb: string, body: object): Promise<unknown>;
}

const START = `mutation { startLogin(input: {}) { ... on LoginStarted { url browser } } }`;
const FINISH = `mutation ($input: FinishLoginInput!) { finishLogin(input: $input) { __typename ... on LoggedIn { session } } }`;
const FOUND = `{ channels { accounts { id usable ... on WhatsAppAccount { phoneNumbers { id usable } } } } }`;
const CHOOSE = `mutation ($input: ChooseAccountsInput!) { chooseAccounts(input: $input) { __typename } }`;

/** @param persona as the simulator's README names them. */
export async function signIn(house: House, persona: string): Promise<SignedIn> {
  const { url } = house.server;
  const started = await ask(url, null, START);
  const { url: dialogUrl, browser } = started.data['startLogin'] as Record<string, string>;
  const atMeta: SignedIn['atMeta'] = (verb, body) => control(house, verb, body);
  const { location } = (await atMeta('consent', { dialogUrl, persona })) as { location: string };
  const { state, code } = Object.fromEntries(new URL(location).searchParams);
  const finished = await ask(url, null, FINISH, { input: { state, code, browser } });
  const { session } = finished.data['finishLogin'] as { session?: string };
  if (session === undefined) throw new Error(`${persona} could not log in.`);
  const person: SignedIn = {
    session,
    atMeta,
    ask: (query, variables = {}, at = url) => ask(at, session, query, variables),
  };
  await useAll(person);
  return person;
}

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

async function control(house: House, verb: string, body: object): Promise<unknown> {
  const response = await fetch(`${house.simulator.url}/control/api/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { result, error } = (await response.json()) as { result?: unknown; error?: string };
  if (!response.ok) throw new Error(`The local Meta refused ${verb}: ${error}`);
  return result;
}

interface Found {
  id: string;
  usable: boolean;
  phoneNumbers?: Found[];
}

async function useAll(person: SignedIn): Promise<void> {
  const { data } = await person.ask(FOUND);
  const accounts = (data['channels'] as { accounts: Found[] }[])
    .flatMap((channel) => channel.accounts)
    .flatMap((account) => [account, ...(account.phoneNumbers ?? [])]);
  const accountIds = accounts.filter(({ usable }) => usable).map(({ id }) => id);
  await person.ask(CHOOSE, { input: { accountIds } });
}
