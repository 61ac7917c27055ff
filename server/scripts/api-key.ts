// API keys from the command line, for whoever runs this environment: makes one for a person, lists them, ends one. It
// works beside a running server on PostgreSQL; the embedded database belongs to one process, so stop the server before
// running this on it.
//   --person <Meta user id> --name <what for> [--scope read|act] [--days 30]
//   --list [--person <Meta user id>]
//   --revoke <our id>
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '#config';
import { openDatabase, type Database, type EntityManager } from '#base/database';
import { ConnectionEntity } from '#connection/connection.entity';
import { ENTITIES } from '#entities';
import { ApiKeyEntity } from '#keys/api-key.entity';
import { ApiKeyScope, showKey } from '#keys/api-key';
import { createKey } from '#keys/create-key';
import { REFUSAL_WORDS } from '#keys/refusals';
import { revokeKey } from '#keys/revoke-key';
import { validate } from 'uuid';
import { MIGRATIONS } from '../migrations/index.ts';

const USAGE =
  'Say --person <Meta user id> --name <what for> [--scope read|act] [--days 30], or --list [--person <Meta user id>], or --revoke <id>.';

// The same folder and the same .env as `start`, or else a relative DATABASE_FOLDER would name another database.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');

try {
  const act = readWish();
  const database = await open(readConfig(process.env));
  try {
    for (const line of await act(database.fork())) console.log(line);
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

type Act = (em: EntityManager) => Promise<string[]>;

function readWish(): Act {
  const { person, name, scope, days, list, revoke } = readArguments();
  if (list === true) return (em) => listKeys(em, person ?? null);
  if (revoke !== undefined) return (em) => revokeOne(em, revoke);
  if (person === undefined || name === undefined) throw new Error(USAGE);
  return (em) => make(em, person, { name, scope: readScope(scope), days: Number(days) });
}

function readArguments() {
  const options = {
    person: { type: 'string' },
    name: { type: 'string' },
    scope: { type: 'string', default: 'read' },
    days: { type: 'string', default: '30' },
    list: { type: 'boolean' },
    revoke: { type: 'string' },
  } as const;
  // pnpm hands the “--” on that separates its own options from ours.
  const args = process.argv.slice(2).filter((word) => word !== '--');
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new Error(USAGE);
  }
}

function readScope(word: string): ApiKeyScope {
  const scope = word.toUpperCase();
  if (scope === ApiKeyScope.READ || scope === ApiKeyScope.ACT) return scope;
  throw new Error('The scope is read or act.');
}

async function open({ database }: Config): Promise<Database> {
  if (database.url === null && !existsSync(database.folder)) {
    throw new Error(
      `There is no embedded database in ${database.folder}, so nobody to make keys for.`,
    );
  }
  return openDatabase({ ...database, entities: ENTITIES, migrations: MIGRATIONS });
}

async function make(
  em: EntityManager,
  metaUserId: string,
  wish: Parameters<typeof createKey>[2],
): Promise<string[]> {
  const made = await createKey(em, await findPerson(em, metaUserId), wish, new Date());
  if (made === null) throw new Error(`Everything of ${metaUserId} is being deleted.`);
  if (typeof made === 'string') {
    const { message, wayOn } = REFUSAL_WORDS[made];
    throw new Error(`${message} ${wayOn}`);
  }
  const { id, scope, expiresAt } = made.stored;
  return [
    `Key ${id} (${scope}, until ${expiresAt.toISOString()}). It is shown this once:`,
    made.secret,
  ];
}

async function listKeys(em: EntityManager, metaUserId: string | null): Promise<string[]> {
  const whose = metaUserId === null ? {} : { connectionId: await findPerson(em, metaUserId) };
  const keys = await em.find(ApiKeyEntity, whose, { orderBy: { id: 'desc' } });
  if (keys.length === 0) return ['There are no keys.'];
  return keys.map((stored) => {
    const { id, prefix, scope, state, expiresAt, lastUsedAt, name } = showKey(stored, new Date());
    const used = lastUsedAt === null ? 'never used' : `used ${lastUsedAt.toISOString()}`;
    const until = `until ${expiresAt.toISOString()}`;
    return [id, prefix, scope.padEnd(4), state.padEnd(7), until, used, name].join('  ');
  });
}

async function revokeOne(em: EntityManager, id: string): Promise<string[]> {
  const owner = await ownerOf(em, id);
  const revoked = owner === null ? null : await revokeKey(em, owner, id, new Date());
  if (revoked === null) throw new Error(`There is no key ${id}.`);
  return [`Key ${id} is worth nothing any more (${showKey(revoked, new Date()).state}).`];
}

async function ownerOf(em: EntityManager, id: string): Promise<string | null> {
  if (!validate(id)) return null;
  return (await em.findOne(ApiKeyEntity, { id }))?.connectionId ?? null;
}

async function findPerson(em: EntityManager, metaUserId: string): Promise<string> {
  const person = await em.findOne(ConnectionEntity, { metaUserId, erasingSince: null });
  if (person === null)
    throw new Error(`Nobody with the Meta user id ${metaUserId} is connected here.`);
  return person.id;
}
