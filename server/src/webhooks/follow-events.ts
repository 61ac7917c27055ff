// The events of a person's accounts as they are stored, each once on one stream, oldest first.
//
// States of a stream: begun (listening; what is stored already is known, or, with a cursor, wanted) → round: who asks and
// what they may see is asked anew, then page after page is read and handed over → resting until something changes →
// round … → ended, when the reader leaves or the session has ended. Ticks only wake it: what it sends it reads from the
// database, so a tick that is lost, doubled or folded with others changes nothing.
//
// What it promises: an event that may be seen comes once on a stream, whatever the order of commits (overlap.ts says
// how). After a break the reader comes back with the cursor of the last event seen: reading begins 10 seconds before it,
// so what was stored late while nobody listened comes as well, and some that came already come again; ids tell them.
// An event that was stored more than 10 seconds after its id was made, on a stream or behind a cursor that had passed it
// by more, is not sent; it stands in `webhookEvents`.
//
// What it trades: each round reads the last 10 seconds again, by the primary key. No more than a page is held for a
// reader, however slow; the rest of a page is dropped and read anew when what the reader may see has changed meanwhile.
import type { Context } from '#base/context';
import { make } from '#base/contract';
import { wrongInput } from '#base/wrong-input';
import type { OwnAccount } from '#channels/accounts-of';
import type { FindViewer } from '#connection/viewer';
import { follow } from '#live/follow';
import type { Pulse } from '#live/pulse';
import type { Signal } from '#live/signal';
import { GraphQLError } from 'graphql';
import type { WebhookEventFilter } from './event-filter.ts';
import { readTimeOfId } from './event-id.ts';
import { findEventIds, findEvents } from './find-events.ts';
import { openList } from './open-list.ts';
import { createOverlap, type Overlap } from './overlap.ts';
import type { VisibleAccounts } from './visible-accounts.ts';
import { everyEventOf, type EventList, type Stretch } from './walk.ts';
import { showEvent, WebhookEventEdge } from './webhook-event.ts';

export interface FollowParts {
  readonly signal: Signal;
  /** Looks anew each time, and does not keep the session alive. */
  readonly peekViewer: FindViewer;
  readonly accountsOf: (em: Context['em'], connectionId: string) => Promise<readonly OwnAccount[]>;
  readonly now: () => Date;
}

export interface FollowWish {
  readonly filter: WebhookEventFilter | null;
  /** Id of the last event seen; null: only new ones. */
  readonly after: string | null;
  readonly withPayload: boolean;
}

/** Rows read at once, and so the most that is held for a reader. */
const PAGE_ROWS = 100;

/** Rejects with an error that the asker reads when nobody is signed in or the cursor is none. */
export async function followEvents(
  parts: FollowParts,
  context: Context,
  wish: FollowWish,
): Promise<AsyncIterableIterator<WebhookEventEdge>> {
  const since = readCursor(wish.after);
  const reading = new Reading(parts, context, wish);
  await reading.look();
  const overlap = await reading.begin(since);
  return follow({ signal: parts.signal, interest: () => reading.interest() }, (pulse) =>
    rounds(reading, overlap, pulse),
  );
}

function readCursor(after: string | null): Date | null {
  if (after === null) return null;
  const time = readTimeOfId(after);
  if (time === null) throw wrongInput('`after` must be a cursor that this subscription sent.');
  return time;
}

async function* rounds(reading: Reading, overlap: Overlap, pulse: Pulse) {
  while (await pulse.next()) {
    await reading.look();
    overlap.begin(reading.now());
    const isThrough = yield* round(reading, overlap, pulse);
    if (isThrough) overlap.through();
  }
}

/** Returns false when it must be gone on with after another look at what may be seen. */
async function* round(reading: Reading, overlap: Overlap, pulse: Pulse) {
  let looked = true;
  for (;;) {
    const page = await reading.page(overlap);
    for (const edge of page) {
      // The first is handed over as soon as it was read; the others may have waited for the reader.
      if (!looked && pulse.isStale()) return false;
      looked = false;
      overlap.sent(edge.cursor);
      yield edge;
    }
    if (page.length < PAGE_ROWS) return true;
  }
}

/** What one stream reads, as its reader may see it now. */
class Reading {
  #connectionId: string | null = null;
  #names: VisibleAccounts = new Map();
  #list: EventList = everyEventOf([]);
  #accounts: ReadonlySet<string> = new Set();
  readonly #parts: FollowParts;
  readonly #context: Context;
  readonly #wish: FollowWish;

  constructor(parts: FollowParts, context: Context, wish: FollowWish) {
    this.#parts = parts;
    this.#context = context;
    this.#wish = wish;
  }

  now(): Date {
    return this.#parts.now();
  }

  interest() {
    return { connectionId: this.#connectionId ?? '', accounts: this.#accounts };
  }

  /** Asks who the reader is and what they may see. Throws when nobody is there any more. */
  async look(): Promise<void> {
    const viewer = await this.#parts.peekViewer(this.#context);
    if (viewer === null) throw nobody();
    const parts = { findViewer: async () => viewer, accountsOf: this.#parts.accountsOf };
    // A context of its own each time: what may be seen is read once a context.
    const { list, names } = await openList(parts, { ...this.#context }, this.#wish.filter);
    this.#connectionId = viewer.connectionId;
    this.#list = list;
    this.#names = names;
    this.#accounts = new Set(list.accounts);
  }

  /** Where the first round begins. */
  async begin(since: Date | null): Promise<Overlap> {
    const { after } = this.#wish;
    if (since !== null && after !== null) return createOverlap(since, [after]);
    const now = this.now();
    const { behind } = createOverlap(now, []).next();
    const recent = forward({ behind, except: [] }, null);
    const known = await findEventIds(this.#context.em, this.#list, recent);
    return createOverlap(now, known);
  }

  async page(overlap: Overlap): Promise<WebhookEventEdge[]> {
    const { withPayload } = this.#wish;
    const next = forward(overlap.next(), PAGE_ROWS);
    const rows = await findEvents(this.#context.em, this.#list, next, withPayload);
    return rows.map((row) => {
      const node = showEvent(row, this.#names.get(row.accountId) ?? null, this.now());
      return make(WebhookEventEdge, { cursor: row.id, node });
    });
  }
}

/** The oldest behind the id first. */
const forward = (
  { behind, except }: ReturnType<Overlap['next']>,
  most: number | null,
): Stretch => ({ after: null, before: behind, fromEnd: true, most, except });

function nobody(): GraphQLError {
  return new GraphQLError('Nobody is signed in here, or the session has ended.', {
    extensions: { code: 'UNAUTHENTICATED' },
  });
}
