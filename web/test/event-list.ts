// A list of events that filters, pages and counts as the API does, its chart, and the deliveries that were rejected.

export type Fields = Record<string, unknown>;

export type ListArgs = {
  filter?: {
    channel?: string | null;
    kind?: string | null;
    badge?: string | null;
    accountId?: string | null;
    since?: string | null;
    until?: string | null;
    search?: string | null;
  } | null;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
};

/** As the API counts: no further than this. */
const mostCounted = 1_000;

export const counted = (number: number) => ({
  number: Math.min(number, mostCounted),
  more: number > mostCounted,
});

const ids = ['id', 'providerId', 'senderId', 'recipientId', 'accountId'];

function fits(event: Fields, filter: NonNullable<ListArgs['filter']>): boolean {
  const { since, until, search } = filter;
  const at = String(event['receivedAt']);
  const same = (name: 'channel' | 'kind' | 'badge' | 'accountId') =>
    (filter[name] ?? null) === null || filter[name] === event[name];
  const words = `${String(event['text'])} ${String(event['summary'])}`.toLowerCase();
  return (
    (['channel', 'kind', 'badge', 'accountId'] as const).every(same) &&
    ((since ?? null) === null || Date.parse(at) >= Date.parse(String(since))) &&
    ((until ?? null) === null || Date.parse(at) < Date.parse(String(until))) &&
    ((search ?? null) === null ||
      ids.some((id) => event[id] === search) ||
      words.includes(String(search).toLowerCase()))
  );
}

/** Those of `all` (newest first) that fit. */
export const fitting = (all: Fields[], filter: ListArgs['filter']): Fields[] =>
  filter === null || filter === undefined ? all : all.filter((event) => fits(event, filter));

const cursorOf = (row: Fields) => `at ${String(row['id'])}`;

/** A page by the rules of the GraphQL Cursor Connections Specification. */
export function pageOf(rows: Fields[], { first, after, last, before }: ListArgs) {
  const placeOf = (cursor: string) => rows.findIndex((row) => cursorOf(row) === cursor);
  const from = (after ?? null) === null ? 0 : placeOf(String(after)) + 1;
  const to = (before ?? null) === null ? rows.length : placeOf(String(before));
  const begin = typeof last === 'number' ? Math.max(from, to - last) : from;
  const end = typeof last === 'number' ? to : Math.min(to, from + (first ?? 25));
  const nodes = rows.slice(begin, end);
  const [newest, oldest] = [nodes[0], nodes.at(-1)];
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: begin > 0,
      startCursor: newest === undefined ? null : cursorOf(newest),
      endCursor: oldest === undefined ? null : cursorOf(oldest),
    },
    count: counted(rows.length),
  };
}

/** What `webhookEvents` answers. */
export const listed = (all: Fields[]) => (args: ListArgs) => ({
  ...pageOf(fitting(all, args.filter), args),
  searchedSince: (args.filter?.search ?? null) === null ? null : '2026-11-20T08:00:00.000Z',
});

const hourMs = 3_600_000;
const barCount = 30;
const channels = ['instagram', 'messenger', 'whatsapp', 'other'];

/** What `webhookEventChart` answers: the hour up to the newest event, or the filter's time. */
export const charted =
  (all: Fields[]) =>
  ({ filter }: ListArgs) => {
    const rows = fitting(all, filter);
    const newest = Date.parse(String(rows[0]?.['receivedAt'] ?? '2026-11-22T08:34:00Z'));
    const until = Date.parse(filter?.until ?? new Date(newest + 1_000).toISOString());
    const from = Date.parse(filter?.since ?? new Date(until - hourMs).toISOString());
    const barMs = (until - from) / barCount;
    const bars = Array.from({ length: barCount }, (_, index) => {
      const at = from + index * barMs;
      const within = rows.filter(({ receivedAt }) => {
        const time = Date.parse(String(receivedAt));
        return time >= at && time < at + barMs;
      });
      const numbers = channels.map((channel) => [
        channel,
        within.filter((row) => String(row['channel']).toLowerCase() === channel).length,
      ]);
      return { at: new Date(at).toISOString(), ...Object.fromEntries(numbers) };
    });
    return {
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
      barSeconds: Math.round(barMs / 1_000),
      complete: true,
      bars,
    };
  };

/** What `neighbours` of an event answers. */
export const besideIn =
  (all: Fields[], id: string) =>
  ({ filter }: ListArgs) => {
    const place = all.findIndex((event) => event['id'] === id);
    const newer = fitting(all.slice(0, place), filter).at(-1);
    const older = fitting(all.slice(place + 1), filter)[0];
    return { newerId: newer?.['id'] ?? null, olderId: older?.['id'] ?? null };
  };

/** Deliveries that were not accepted, newest first. */
export const rejections: Fields[] = [
  {
    __typename: 'RejectedDelivery',
    id: 'r1',
    at: '2026-11-22T08:31:07.412Z',
    reason: 'WRONG_SIGNATURE',
    told: 'Its signature was made with another app secret, or its body was changed on the way.',
    wayOn: 'Compare META_APP_SECRETS with the secret in Meta’s App Dashboard.',
    status: 401,
    bytes: 412,
    contentType: 'application/json',
  },
  {
    __typename: 'RejectedDelivery',
    id: 'r2',
    at: '2026-11-21T22:02:51.000Z',
    reason: 'TOO_LARGE',
    told: 'Its body was larger than Meta’s largest, 3 MB.',
    wayOn: 'Meta sends nothing so large: it came from somebody else.',
    status: 413,
    bytes: 4_812_113,
    contentType: null,
  },
];

export const rejectedPage = (rows: Fields[]) => (args: ListArgs) => pageOf(rows, args);
