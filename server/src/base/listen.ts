// LISTEN on both databases. On PostgreSQL one connection of its own listens and comes back by itself when it was
// lost; what was notified meanwhile is gone, so every listener is then told null: "something may have changed".
import type { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';

export type Hear = (payload: string | null) => void;
export type Listen = (channel: string, hear: Hear) => Promise<() => Promise<void>>;

/** First and longest wait before a lost listening connection is opened again, in milliseconds. */
const RECONNECT_MS = { first: 200, longest: 2_000 };

export function listenOnEmbedded(pglite: PGlite): Listen {
  return async (channel, hear) => {
    const stop = await pglite.listen(channel, hear);
    return () => stop();
  };
}

export function listenOnServer(url: string): { listen: Listen; close: () => Promise<void> } {
  const hearers = new Map<string, Set<Hear>>();
  let client: Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  let closed = false;

  async function connect(): Promise<Client> {
    const fresh = new Client({ connectionString: url, keepAlive: true });
    fresh.on('notification', ({ channel, payload }) => {
      for (const hear of hearers.get(channel) ?? []) hear(payload ?? '');
    });
    fresh.once('error', () => void lost(fresh));
    fresh.once('end', () => void lost(fresh));
    await fresh.connect();
    for (const channel of hearers.keys()) await fresh.query(`listen "${channel}"`);
    return fresh;
  }

  async function lost(was: Client): Promise<void> {
    if (closed || client !== was) return;
    client = null;
    void was.end().catch(() => undefined);
    comeBack(RECONNECT_MS.first);
  }

  function comeBack(waitMs: number): void {
    retry = setTimeout(() => {
      connect().then(
        (fresh) => {
          client = fresh;
          for (const hear of [...hearers.values()].flatMap((set) => [...set])) hear(null);
        },
        () => {
          if (!closed) comeBack(Math.min(waitMs * 2, RECONNECT_MS.longest));
        },
      );
    }, waitMs);
  }

  return {
    listen: async (channel, hear) => {
      const known = hearers.get(channel);
      const set = known ?? new Set<Hear>();
      set.add(hear);
      hearers.set(channel, set);
      client ??= await connect();
      if (known === undefined) await client.query(`listen "${channel}"`);
      return async () => {
        set.delete(hear);
      };
    },
    close: async () => {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
