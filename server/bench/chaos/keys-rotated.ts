// Master keys are rotated, there and back again, by the command an operator runs, while people ask what opens their tokens.
import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { Fault, Outcome } from '../harness/fault.ts';
import { withClient, type Ground, type House } from '../harness/ground.ts';
import { signIn, type SignedIn } from '../harness/sign-in.ts';
import { seal } from '../../src/vault/seal.ts';
import { runServerTests, tellTests } from './proven.ts';
import { count, rest } from './tell.ts';

const SERVER = new URL('../..', import.meta.url).pathname;
const OLD_KEY = Buffer.alloc(32, 1);
const OLD = `old:${OLD_KEY.toString('base64')}`;
const NEW = `new:${Buffer.alloc(32, 2).toString('base64')}`;
const PEOPLE = ['all-channels', 'second-reviewer', 'no-instagram', 'business-only', 'many-pages'];
/** Each person asks so often: below the 600 questions a minute that everybody may ask. In milliseconds. */
const ASK_EVERY_MS = 150;
/** Data keys of people who do not ask, so that a rotation has something to do. */
const OTHERS = 5_000;
const ROTATIONS = [
  [NEW, OLD],
  [OLD, NEW],
  [NEW, OLD],
];

const FILES = ['src/vault/seal.test.ts', 'src/vault/vault.test.ts', 'src/vault/rotate.test.ts'];

export const keysRotated: Fault = {
  what: 'sealed tokens: swapped between rows, a bit flipped, a wrong key; master keys rotated under load',
  wanted: 'always refused; rotation with 0 failures',
  run,
};

async function run(ground: Ground): Promise<Outcome> {
  const databaseUrl = await ground.createDatabase();
  const house = await ground.openHouse({
    web: false,
    databaseUrl,
    server: { MASTER_KEYS: `${OLD},${NEW}` },
  });
  const people = await Promise.all(PEOPLE.map((persona) => signIn(house, persona)));
  await addOthers(databaseUrl);
  const stop = new AbortController();
  const asking = people.map((person) => askOn(person, stop.signal));
  const moved: number[] = [];
  for (const ring of ROTATIONS) moved.push(await rotate(databaseUrl, ring));
  stop.abort();
  const asked = (await Promise.all(asking)).reduce(add, { good: 0, failed: 0 });
  await house.server.end('SIGTERM');
  const alone = await openedBy(house, people, NEW);
  await house.close();
  const tests = await runServerTests(ground, FILES);
  const least = OTHERS + people.length;
  return {
    told: `${moved.length} rotations of ${count(least)} keys while ${count(asked.good + asked.failed)} questions opened tokens, ${asked.failed} failed; ${alone} of ${people.length} people opened by the new key alone; ${tellTests(tests)}`,
    passed:
      moved.every((keys) => keys >= least) &&
      asked.good > 0 &&
      asked.failed === 0 &&
      alone === people.length &&
      tests.passed,
  };
}

/** Opens the person's token and asks Meta with it, then reads their dashboard. */
const CHECK = `mutation { checkConnection { __typename } }`;
const DASHBOARD = `{ connection { connected trouble } channels { status accounts { metaId } } webhookEvents { nodes { id } } }`;

interface Asked {
  readonly good: number;
  readonly failed: number;
}

const add = (one: Asked, other: Asked): Asked => ({
  good: one.good + other.good,
  failed: one.failed + other.failed,
});

async function askOn(person: SignedIn, stopped: AbortSignal): Promise<Asked> {
  let asked: Asked = { good: 0, failed: 0 };
  while (!stopped.aborted) {
    const good = await isServed(person);
    asked = add(asked, { good: Number(good), failed: Number(!good) });
    await rest(ASK_EVERY_MS);
  }
  return asked;
}

async function isServed(person: SignedIn): Promise<boolean> {
  const checked = await person.ask(CHECK).catch(() => null);
  const shown = await person.ask(DASHBOARD).catch(() => null);
  const said = JSON.stringify([checked, shown]);
  return said.includes('ConnectionChecked') && said.includes('"connected":true,"trouble":null');
}

/** As the vault wraps a data key. */
async function addOthers(databaseUrl: string): Promise<void> {
  const ids = Array.from({ length: OTHERS }, () => randomUUID());
  const envelopes = ids.map((ownerId) =>
    seal(OLD_KEY, 'old', { ownerId, purpose: 'data-key', rowId: ownerId }, randomBytes(32)),
  );
  await withClient(databaseUrl, (client) =>
    client.query(
      `insert into data_key (owner_id, master_key_id, envelope)
       select id, 'old', envelope from unnest($1::uuid[], $2::text[]) as made (id, envelope)`,
      [ids, envelopes],
    ),
  );
}

/** How many keys were wrapped anew. Rejects when some remain. */
async function rotate(databaseUrl: string, ring: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', '--conditions=source', 'scripts/rotate-keys.ts'],
    {
      cwd: SERVER,
      env: {
        PATH: process.env['PATH'],
        META_APP_ID: '1',
        META_APP_SECRETS: '0'.repeat(32),
        META_VERIFY_TOKENS: 'word',
        DATABASE_URL: databaseUrl,
        MASTER_KEYS: ring.join(','),
      },
    },
  );
  return Number(/^(\d+) data keys wrapped anew; 0 remain/m.exec(stdout)?.[1] ?? 0);
}

/** A server that knows this key and no other. */
async function openedBy(house: House, people: SignedIn[], key: string): Promise<number> {
  const server = await house.startServer(house.server.port, { MASTER_KEYS: key });
  const served = await Promise.all(people.map(isServed));
  await server.end('SIGTERM');
  return served.filter(Boolean).length;
}
