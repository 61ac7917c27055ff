// Who watches a live stream, and which accounts' news concern them.
import type { Database } from '#base/database';
import type { FindCaller } from '#connection/find-caller';
import type { Watching } from '#live/watch';
import { chosenAccounts } from './accounts-of.ts';

export function createWhoWatches(database: Database, findCaller: FindCaller): Watching['whoIs'] {
  return async (request) => {
    const connectionId = await findCaller(request);
    if (connectionId === null) return null;
    return {
      connectionId,
      accounts: async () => {
        const accounts = await chosenAccounts(database.fork(), connectionId);
        return new Set(accounts.map(({ metaId }) => metaId));
      },
    };
  };
}
