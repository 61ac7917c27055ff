// Events as they are stored, oldest first, one JSON line each, until it is stopped. With the `cursor` of a line as
// argument it begins after that line; without one, with what comes from now on.
//   node src/watch-events.ts [cursor]
//
// A lost connection is opened again with the last cursor. The server then begins ten seconds earlier, so that nothing
// is missed that was stored late; what was printed already is known by its id.
import { print as textOf } from 'graphql';
import { allEvents, print, type EventEdge } from './all-events.ts';
import { asFailed, failedOf, pause, run, type Client } from './client.ts';
import { graphql } from './gql/index.ts';
import type { EventReceivedSubscription } from './gql/graphql.ts';

const EventReceived = graphql(`
  subscription EventReceived($after: String) {
    webhookEventReceived(after: $after) {
      cursor
      node {
        id
        channel
        kind
        accountId
        summary
        text
        receivedAt
      }
    }
  }
`);

/** More than come in ten seconds at a busy account. */
const IDS_REMEMBERED = 20_000;
/** Between two tries, in milliseconds: each waits twice as long as the one before, up to a minute. */
const PAUSE = { first: 500, longest: 60_000 };
/** After these another try helps nobody. */
const FINAL = new Set([
  'UNAUTHENTICATED',
  'KEY_NOT_LIVING',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
]);

class Watch {
  readonly #client: Client;
  readonly #printed = new Set<string>();
  #cursor: string | null;
  #pauseMs = PAUSE.first;

  constructor(client: Client, cursor: string | null) {
    this.#client = client;
    this.#cursor = cursor;
  }

  /** Never resolves; throws Failed when another try helps nobody. */
  async run(): Promise<never> {
    this.#cursor ??= await this.#newest();
    for (let tries = 1; ; tries += 1) {
      try {
        if (this.#cursor === null && tries > 1) await this.#catchUp();
        await this.#follow();
      } catch (error) {
        const { code, message } = asFailed(error);
        if (FINAL.has(code)) throw error;
        process.stderr.write(`${code}: ${message}; connecting again\n`);
      }
      // Many clients of a server that was away do not all come back in the same moment.
      await pause(this.#pauseMs * (0.5 + Math.random() / 2));
      this.#pauseMs = Math.min(this.#pauseMs * 2, PAUSE.longest);
    }
  }

  /** There was no event in the beginning, and the connection broke before the first: all there are came since. */
  async #catchUp(): Promise<void> {
    const newestFirst = await Array.fromAsync(allEvents(this.#client, null));
    for (const event of newestFirst.toReversed()) this.#take(event);
  }

  /** Without a cursor from the beginning a break before the first event could not be bridged. */
  async #newest(): Promise<string | null> {
    let newest: string | null = null;
    for await (const { cursor } of allEvents(this.#client, null)) {
      newest ??= cursor;
      this.#remember(cursor);
      if (this.#printed.size === 100) break;
    }
    return newest;
  }

  async #follow(): Promise<void> {
    const variables = { after: this.#cursor };
    const results = this.#client.stream.iterate<EventReceivedSubscription>({
      query: textOf(EventReceived),
      variables,
    });
    for await (const { data, errors } of results) {
      const [error] = errors ?? [];
      if (error !== undefined) throw failedOf(error);
      if (data) this.#take(data.webhookEventReceived);
    }
  }

  #take(event: EventEdge): void {
    this.#pauseMs = PAUSE.first;
    this.#cursor = event.cursor;
    if (this.#printed.has(event.cursor)) return;
    this.#remember(event.cursor);
    print(event);
  }

  #remember(cursor: string): void {
    this.#printed.add(cursor);
    const [oldest] = this.#printed;
    if (this.#printed.size > IDS_REMEMBERED && oldest !== undefined) this.#printed.delete(oldest);
  }
}

await run((client) => new Watch(client, process.argv[2] ?? null).run());
