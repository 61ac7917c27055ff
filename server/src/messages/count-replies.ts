// How many replies of a person Meta accepted, for their progress.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import type { ChannelKind } from '#channels/channel';

/** By channel; a channel without one is missing. One statement. */
export async function countReplies(
  em: EntityManager,
  connectionId: string,
): Promise<ReadonlyMap<ChannelKind, number>> {
  const rows = await sqlIn<{ channel: ChannelKind; count: number }>(
    em,
    `select channel, count(*)::int as count from reply
      where connection_id = $1 and state = 'ACCEPTED' group by channel`,
    [connectionId],
  );
  return new Map(rows.map(({ channel, count }) => [channel, count]));
}
