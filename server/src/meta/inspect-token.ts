// What Meta knows of a token: whose it is, until when, and for what.
import { z } from 'zod';
import { appToken, asApp } from './app-token.ts';
import type { MetaError } from './errors.ts';
import { errorFrom } from './interpret.ts';
import type { Graph, GraphToken } from './request.ts';

/** A scope and the accounts it covers; `targetIds` null means every account, future ones too. */
export interface GranularScope {
  scope: string;
  targetIds: string[] | null;
}

export interface TokenInspection {
  isValid: boolean;
  /** Null when Meta names a kind this app does not know, or none, as for a token it cannot read. */
  kind: GraphToken['kind'] | null;
  /** App-scoped. */
  userId: string | null;
  appId: string | null;
  /** Null: never. */
  expiresAt: Date | null;
  /** The end of the 90-day data access; null: never, or not said. */
  dataAccessExpiresAt: Date | null;
  issuedAt: Date | null;
  scopes: string[];
  granularScopes: GranularScope[];
  /** Why the token is not valid. */
  error: MetaError | null;
}

/** Unix seconds; 0 and missing mean no date. */
const moment = z
  .number()
  .optional()
  .transform((seconds) => (seconds ? new Date(seconds * 1000) : null));

/** A string in Meta's reference, a number in one of its samples. */
const id = z.union([z.string(), z.number().transform(String)]).optional();

const granular = z
  .object({ scope: z.string(), target_ids: z.array(z.string()).optional() })
  .transform(({ scope, target_ids }): GranularScope => ({ scope, targetIds: target_ids ?? null }));

/** docs/graph-api/reference/debug_token */
const inspection = z.object({
  data: z.object({
    is_valid: z.boolean(),
    type: z.enum(['USER', 'PAGE', 'APP', 'SYSTEM_USER']).optional().catch(undefined),
    user_id: id,
    app_id: id,
    expires_at: moment,
    data_access_expires_at: moment,
    issued_at: moment,
    scopes: z.array(z.string()).default([]),
    granular_scopes: z.array(granular).default([]),
    error: z
      .object({
        code: z.number().optional(),
        subcode: z.number().optional(),
        message: z.string().optional(),
      })
      .optional(),
  }),
});

/**
 * Inspects any token with the app's own. A dead token is an answer (`isValid` false, `error`), not a throw; when Meta refuses the
 * app's own token, that is AppRejected and says nothing about the person's.
 */
export async function inspectToken(graph: Graph, token: GraphToken): Promise<TokenInspection> {
  const { data } = await asApp(() =>
    graph.call({
      method: 'GET',
      path: '/debug_token',
      query: { input_token: token.value },
      token: appToken(graph.settings),
      permissions: [],
      shape: inspection,
    }),
  );
  return {
    isValid: data.is_valid,
    kind: data.type ?? null,
    userId: data.user_id ?? null,
    appId: data.app_id ?? null,
    expiresAt: data.expires_at,
    dataAccessExpiresAt: data.data_access_expires_at,
    issuedAt: data.issued_at,
    scopes: data.scopes,
    granularScopes: data.granular_scopes,
    error: data.error === undefined ? null : deathOf(data.error, token),
  };
}

/** The error inside `data` came with HTTP 200 and no headers of its own. */
function deathOf(
  error: { code?: number | undefined; subcode?: number | undefined; message?: string | undefined },
  token: GraphToken,
): MetaError {
  return errorFrom(error, { status: 200, header: () => null }, [token.value]);
}
