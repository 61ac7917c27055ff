// Asks Meta now whether a person's token lives, and what it may do: debug_token, then /me/permissions.
//
// The outcomes: it lives (everything we know of it is renewed, and an earlier trouble is over), it is dead (that is Meta's answer,
// and it is stored with its reason), Meta gave no answer (nothing changes). Whoever logs in while a check runs gets a new token:
// then what was learned of the old one is dropped.
import type { Database, EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { sendTick } from '#live/signal';
import { InvalidToken, MetaError, TokenError } from '#meta/errors';
import type { Graph, GraphCallRecord, GraphToken } from '#meta/graph';
import { inspectToken, type TokenInspection } from '#meta/inspect-token';
import { type Grant, readGrants } from '#meta/read-grants';
import type { Vault } from '#vault/vault';
import { ConnectionEntity, type Connection } from './connection.entity.ts';
import type { LoginHooks } from './finish-login.ts';
import { lendUserToken } from './lend-user-token.ts';
import { replaceGrants } from './replace-grants.ts';
import { troubleOf } from './token-trouble.ts';

export interface CheckParts {
  database: Database;
  graph: Graph;
  vault: Vault;
  now: () => Date;
  hooks: Pick<LoginHooks, 'recordCalls'>;
}

/** What Meta says of a token that lives. */
interface Facts {
  inspected: TokenInspection;
  grants: readonly Grant[];
}

/** Null when Meta answered, whatever it said of the token; else why there was no answer. Either way the calls are evidence. */
export async function checkConnection(
  parts: CheckParts,
  connectionId: string,
): Promise<MetaError | null> {
  const em = parts.database.fork();
  const person = await em.findOne(ConnectionEntity, { id: connectionId, erasingSince: null });
  if (person === null) return null;
  const calls: GraphCallRecord[] = [];
  const graph = parts.graph.recording((call) => calls.push(call));
  try {
    const token = await lendUserToken(em, parts.vault, connectionId);
    const learned = token === null ? new InvalidToken({}) : await ask(graph, token, person);
    await store(em, person, learned, parts.now());
    return null;
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    return error;
  } finally {
    await parts.hooks.recordCalls(parts.database.fork(), connectionId, calls);
  }
}

/** The facts of a living token, or of what it died. Throws when Meta gave no answer about it. */
async function ask(
  graph: Graph,
  token: GraphToken,
  { metaUserId }: Connection,
): Promise<Facts | TokenError> {
  const inspected = await inspectToken(graph, token);
  const { isValid, appId, userId, error } = inspected;
  // A token must still be this app's and this person's, however valid it is (docs/facebook-login/security).
  const isTheirs = appId === graph.settings.appId && (userId ?? metaUserId) === metaUserId;
  if (!isValid || !isTheirs) return error instanceof TokenError ? error : new InvalidToken({});
  try {
    return { inspected, grants: await readGrants(graph, token) };
  } catch (error) {
    if (error instanceof TokenError) return error;
    throw error;
  }
}

async function store(
  em: EntityManager,
  person: Connection,
  learned: Facts | TokenError,
  now: Date,
): Promise<void> {
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    if (!(await holdUnchanged(transaction, person))) return;
    await sendTick(transaction, { connections: [person.id] });
    const where = { id: person.id };
    if (learned instanceof TokenError) {
      const { reason, sentence } = troubleOf(learned);
      const trouble = { trouble: sentence, troubleReason: reason };
      await transaction.nativeUpdate(ConnectionEntity, where, { ...trouble, tokenCheckedAt: now });
      return;
    }
    const { inspected, grants } = learned;
    await transaction.nativeUpdate(ConnectionEntity, where, {
      tokenKind: inspected.kind,
      tokenIssuedAt: inspected.issuedAt,
      tokenExpiresAt: inspected.expiresAt,
      dataAccessExpiresAt: inspected.dataAccessExpiresAt,
      tokenCheckedAt: now,
      trouble: null,
      troubleReason: null,
    });
    await replaceGrants(transaction, person.id, grants, inspected);
  });
}

/** Locks the row, unless the person is being erased or has logged in anew since it was read. */
async function holdUnchanged(
  em: EntityManager,
  { id, connectedAt }: Pick<Connection, 'id' | 'connectedAt'>,
): Promise<boolean> {
  const held = await sqlIn(
    em,
    // What was read has milliseconds, whatever the database keeps.
    `select id from connection
      where id = $1 and date_trunc('milliseconds', connected_at) = $2 and erasing_since is null for update`,
    [id, connectedAt],
  );
  return held.length === 1;
}
