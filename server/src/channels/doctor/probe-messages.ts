// Asks whether the Instagram accounts found let this app at their messages: the switch is theirs, and no field tells.
//
// One call an account, all in one round trip: at most fifty accounts, the chosen ones first. What it trades: of the
// fifty-first and later ones nothing is known until a message is sent there.
import type { Grant } from '#connection/grants';
import { MOST_OPERATIONS } from '#meta/batch';
import type { MetaError } from '#meta/errors';
import type { Graph } from '#meta/graph';
import { readMessageAccess } from '#meta/read-message-access';
import type { Look } from '../found.ts';
import { isGranted } from './trouble.ts';

/** By the Page's id, what Meta refused. `chosen`: Meta's ids of chosen accounts. */
export async function probeMessages(
  graph: Graph,
  grants: readonly Grant[],
  look: Look,
  chosen: ReadonlySet<string>,
): Promise<ReadonlyMap<string, MetaError>> {
  if (!isGranted(grants, 'instagram_manage_messages')) return new Map();
  const accounts = look.pages.accounts.flatMap(({ metaId, token, instagram }) =>
    instagram === null || token === null
      ? []
      : [
          {
            pageId: metaId,
            token: { value: token, kind: 'PAGE' as const },
            isFirst: chosen.has(instagram.metaId),
          },
        ],
  );
  const asked = accounts
    .toSorted((one, other) => Number(other.isFirst) - Number(one.isFirst))
    .slice(0, MOST_OPERATIONS);
  const outcomes = await readMessageAccess(graph, asked);
  return new Map(
    asked.flatMap(({ pageId }, place) => {
      const outcome = outcomes[place];
      return outcome === undefined || outcome.ok ? [] : [[pageId, outcome.error] as const];
    }),
  );
}
