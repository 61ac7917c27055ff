// The second half of a login: callback → single use of the state → Meta → saved → session. Whatever can be expected
// to go wrong comes back as a LoginFailed; nothing is stored then but the evidence of the calls.
import type { EntityManager } from '#base/database';
import { CodeRejected, MetaError, Throttled, TransientFailure, Unreachable } from '#meta/errors';
import type { Graph, GraphCallRecord } from '#meta/graph';
import type { Vault } from '#vault/vault';
import { readCallback, type Callback } from './callback.ts';
import { loginFailed, type LoginFailed, type LoginFailureReason } from './login-failure.ts';
import { readIdentity } from './meta-identity.ts';
import { saveConnection, type SavedLogin } from './save-connection.ts';
import type { SessionSettings } from './session.ts';
import { takeAttempt } from './take-attempt.ts';

/** What rooms further right do when a login was finished; `app.ts` plugs them. */
export interface LoginHooks {
  /** Keeps the calls as evidence; the owner is null when the login failed. */
  recordCalls: (
    em: EntityManager,
    connectionId: string | null,
    calls: GraphCallRecord[],
  ) => Promise<void>;
  /** Finds the channels. It keeps its own failures; a login never fails by it. */
  afterLogin: (connectionId: string) => Promise<void>;
}

export interface LoginParts {
  graph: Graph;
  vault: Vault;
  session: SessionSettings;
  redirectUri: string;
  hooks: LoginHooks;
  now: () => Date;
}

export async function finishLogin(
  em: EntityManager,
  parts: LoginParts,
  input: Callback & { browser: string | null },
): Promise<SavedLogin | LoginFailed> {
  const meaning = readCallback(input);
  if (input.state !== null) {
    const attempt = await takeAttempt(em, input.state, input.browser, parts.now());
    if (attempt !== 'TAKEN' && meaning.kind === 'CODE') return loginFailed(attempt);
  }
  if (meaning.kind === 'FAILURE') {
    return loginFailed(meaning.reason, { code: meaning.metaCode, traceId: null });
  }
  return connect(em, parts, meaning.code);
}

async function connect(
  em: EntityManager,
  parts: LoginParts,
  code: string,
): Promise<SavedLogin | LoginFailed> {
  const calls: GraphCallRecord[] = [];
  const graph = parts.graph.recording((call) => calls.push(call));
  try {
    const identity = await readIdentity(graph, { code, redirectUri: parts.redirectUri });
    const saved = await saveConnection(em, parts.vault, identity, parts.session, parts.now());
    await parts.hooks.recordCalls(em, saved.connectionId, calls);
    await parts.hooks.afterLogin(saved.connectionId);
    return saved;
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    await parts.hooks.recordCalls(em, null, calls);
    return loginFailed(reasonOf(error), error);
  }
}

function reasonOf(error: MetaError): LoginFailureReason {
  if (error instanceof CodeRejected) {
    return error.reason === 'REDIRECT_MISMATCH' ? 'REDIRECT_MISMATCH' : 'CODE_REJECTED';
  }
  const isAway =
    error instanceof Unreachable || error instanceof TransientFailure || error instanceof Throttled;
  return isAway ? 'META_UNREACHABLE' : 'META_REFUSED';
}
