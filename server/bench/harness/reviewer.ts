// A reviewer of a house who has connected: goes through the simulator's dialog, over HTTP, and takes all accounts into use.
import type { House } from './ground.ts';

export interface Reviewer {
  /** The session id: a bearer token for the server, a cookie for the web. */
  readonly session: string;
  readonly ask: Ask;
}

/** Asks the server a document; throws when the answer has errors. */
type Ask = (query: string, variables?: object) => Promise<Record<string, unknown>>;

/** What is needed of a house; a simulator and a server that know each other do as well. */
type Doors = {
  readonly simulator: { readonly url: string };
  readonly server: { readonly url: string };
};

/** Connects a persona of the simulator; `all-channels` has an account of each kind. */
export async function connect(doors: Doors, persona = 'all-channels'): Promise<Reviewer> {
  const session = await login(doors, persona);
  const reviewer = { session, ask: askAs(doors, session) };
  const { channels } = await reviewer.ask(FOUND);
  const accountIds = usableIn((channels as { accounts: Found[] }[]).flatMap(accountsOf));
  await reviewer.ask(CHOOSE, { input: { accountIds } });
  return reviewer;
}

/** Goes through the login without choosing accounts; the session id. */
export async function login(doors: Doors, persona: string): Promise<string> {
  const ask = askAs(doors, null);
  const { startLogin } = await ask(START);
  const { url, browser } = startLogin as { url: string; browser: string };
  const { location } = (await atMeta(doors, 'consent', { dialogUrl: url, persona })) as {
    location: string;
  };
  const { searchParams } = new URL(location);
  const input = { browser, state: searchParams.get('state'), code: searchParams.get('code') };
  const { finishLogin } = await ask(FINISH, { input });
  const { session } = finishLogin as { session?: string };
  if (session === undefined) throw new Error(`${persona} could not log in.`);
  return session;
}

/** A verb of the simulator's control page; its result. */
export async function atMeta({ simulator }: Doors, verb: string, input: object): Promise<unknown> {
  const answer = await fetch(`${simulator.url}/control/api/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  if (!answer.ok) throw new Error(`The simulator refused "${verb}": ${await answer.text()}`);
  return ((await answer.json()) as { result: unknown }).result;
}

/** Customers of `all-channels` write until there are this many events of each channel. */
export async function customersWrite(doors: Pick<House, 'simulator' | 'server'>, each: number) {
  for (const [channel, accountId] of Object.entries(WRITTEN_TO)) {
    await atMeta(doors, 'customer-writes', {
      channel,
      accountId,
      text: 'Is the linen set still there?',
      times: each,
    });
  }
}

/** Of the persona `all-channels`: the Instagram account, the Page and the phone number. */
const WRITTEN_TO = {
  instagram: '17841405822304914',
  messenger: '104958712309',
  whatsapp: '106540352242922',
};

const START = 'mutation { startLogin(input: {}) { ... on LoginStarted { url browser } } }';
const FINISH = `mutation ($input: FinishLoginInput!) {
  finishLogin(input: $input) { ... on LoggedIn { session } }
}`;
const FOUND = `{ channels { accounts {
  id usable ... on WhatsAppAccount { phoneNumbers { id usable } }
} } }`;
const CHOOSE =
  'mutation ($input: ChooseAccountsInput!) { chooseAccounts(input: $input) { __typename } }';

interface Found {
  readonly id: string;
  readonly usable: boolean;
  readonly phoneNumbers?: Found[];
}

const accountsOf = ({ accounts }: { accounts: Found[] }) =>
  accounts.flatMap((account) => [account, ...(account.phoneNumbers ?? [])]);

const usableIn = (accounts: Found[]) => accounts.filter(({ usable }) => usable).map(({ id }) => id);

function askAs({ server }: Doors, session: string | null): Ask {
  return async (query, variables = {}) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(session !== null && { authorization: `Bearer ${session}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as {
      data?: Record<string, unknown>;
      errors?: { message: string }[];
    };
    if (data === undefined || errors !== undefined) {
      throw new Error(`The server answered: ${errors?.[0]?.message ?? answer.status}`);
    }
    return data;
  };
}
