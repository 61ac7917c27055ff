// LISTEN on both databases. On PostgreSQL one connection of its own listens. States: closed → opening → listening →
// lost → opening again by itself, with a growing pause. What was notified while it was lost is gone, so every hearer
// is then told null: "something may have changed".
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
  const listener = new ServerListener(url);
  return {
    listen: (channel, hear) => listener.listen(channel, hear),
    close: () => listener.close(),
  };
}

class ServerListener {
  readonly #url: string;
  readonly #hearers = new Map<string, Set<Hear>>();
  #client: Promise<Client> | null = null;
  #retry: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(url: string) {
    this.#url = url;
  }

  async listen(channel: string, hear: Hear): Promise<() => Promise<void>> {
    const set = this.#hearers.get(channel) ?? new Set<Hear>();
    set.add(hear);
    this.#hearers.set(channel, set);
    this.#client ??= this.#open();
    await (await this.#client).query(`listen "${channel}"`);
    return async () => {
      set.delete(hear);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
    const client = await this.#client?.catch(() => null);
    await client?.end().catch(() => undefined);
  }

  async #open(): Promise<Client> {
    const client = new Client({ connectionString: this.#url, keepAlive: true });
    client.on('notification', ({ channel, payload }) => {
      for (const hear of this.#hearers.get(channel) ?? []) hear(payload ?? '');
    });
    const lost = Promise.withResolvers<never>();
    // A loss while it opens fails the opening; a loss afterwards brings it back.
    lost.promise.catch(() => this.#isLost(client));
    client.once('error', lost.reject);
    client.once('end', () => lost.reject(new Error('The listening connection has ended.')));
    await Promise.race([this.#greet(client), lost.promise]);
    return client;
  }

  async #greet(client: Client): Promise<void> {
    await client.connect();
    for (const channel of this.#hearers.keys()) await client.query(`listen "${channel}"`);
  }

  #isLost(client: Client): void {
    void client.end().catch(() => undefined);
    if (this.#closed || this.#retry !== null) return;
    this.#comeBack(RECONNECT_MS.first);
  }

  #comeBack(waitMs: number): void {
    this.#retry = setTimeout(() => {
      this.#client = this.#open();
      this.#client.then(
        () => {
          this.#retry = null;
          this.#tellAll();
        },
        () => {
          if (!this.#closed) this.#comeBack(Math.min(waitMs * 2, RECONNECT_MS.longest));
        },
      );
    }, waitMs);
  }

  #tellAll(): void {
    for (const set of this.#hearers.values()) for (const hear of set) hear(null);
  }
}
