// The tick that follows new events: which accounts have news, told by NOTIFY in the writer's own statement, so that
// nobody is told of what was rolled back and nobody misses what was committed.

/** The channel on which every room tells that something changed. */
export const TICK_CHANNEL = 'tick';

/** PostgreSQL refuses payloads of 8,000 bytes and more; this leaves room for whatever a channel name adds. */
export const MOST_TICK_BYTES = 7_000;

/** In place of a list: news for everybody. */
export const EVERYBODY = '*';
