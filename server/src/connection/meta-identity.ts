// From the login code to what we know of the person: exchange, extend, inspect, who, which grants.
import type { Graph } from '#meta/graph';
import { InvalidToken } from '#meta/errors';
import { exchangeCode } from '#meta/exchange-code';
import { extendToken } from '#meta/extend-token';
import { inspectToken, type TokenInspection } from '#meta/inspect-token';
import { readGrants, type Grant } from '#meta/read-grants';
import { readMe } from '#meta/read-me';

export interface MetaIdentity {
  token: string;
  metaUserId: string;
  displayName: string;
  pictureUrl: string | null;
  inspected: TokenInspection;
  grants: readonly Grant[];
}

/** Five calls, the last three at once. Throws the meta room's errors. */
export async function readIdentity(
  graph: Graph,
  login: { code: string; redirectUri: string },
): Promise<MetaIdentity> {
  const short = await exchangeCode(graph, login);
  const long = await extendToken(graph, short.token);
  const [inspected, me, grants] = await Promise.all([
    inspectToken(graph, long.token),
    readMe(graph, long.token),
    readGrants(graph, long.token),
  ]);
  // A token of another app must not log anybody in here, however valid it is there.
  if (!inspected.isValid || inspected.appId !== graph.settings.appId) {
    throw inspected.error ?? new InvalidToken({});
  }
  return {
    token: long.token.value,
    metaUserId: me.id,
    displayName: me.name,
    pictureUrl: me.pictureUrl,
    inspected,
    grants,
  };
}
