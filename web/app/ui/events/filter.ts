// Which events a list shows, as it lives in the address: read tolerantly, written without what is not set.
import type { EventBadge, EventChannel, EventKind, WebhookEventFilter } from '../../gql/graphql.ts';

/** The times one picks by name, with their length in seconds. */
export const spans = {
  '1h': { word: 'Last hour', seconds: 3_600 },
  '24h': { word: 'Last 24 hours', seconds: 86_400 },
  '7d': { word: 'Last 7 days', seconds: 7 * 86_400 },
  '30d': { word: 'Last 30 days', seconds: 30 * 86_400 },
} as const;

export type Span = keyof typeof spans;

/** Null is "all of them". `since` and `until` are ISO 8601 in UTC and stand only without a `span`. */
export type Filter = {
  search: string | null;
  channel: EventChannel | null;
  kind: EventKind | null;
  account: string | null;
  badge: EventBadge | null;
  span: Span | null;
  since: string | null;
  until: string | null;
};

/** Everything. */
export const noFilter: Filter = {
  search: null,
  channel: null,
  kind: null,
  account: null,
  badge: null,
  span: null,
  since: null,
  until: null,
};

export const channels = ['INSTAGRAM', 'MESSENGER', 'WHATSAPP', 'OTHER'] as const;
export const badges = ['REAL', 'TEST', 'SIMULATED'] as const;

// A record, so that a kind the API adds is missed by the compiler and not by a person.
const everyKind: Record<EventKind, true> = {
  MESSAGE: true,
  ECHO: true,
  POSTBACK: true,
  SENT: true,
  DELIVERED: true,
  READ: true,
  PLAYED: true,
  FAILED: true,
  REACTION: true,
  EDITED: true,
  UNSENT: true,
  UNSUPPORTED: true,
  REFERRAL: true,
  OPTIN: true,
  ORDER: true,
  FEEDBACK: true,
  HANDOVER: true,
  ACCOUNT_LINKING: true,
  COMMENT: true,
  MENTION: true,
  FEED: true,
  LEAD: true,
  INSIGHTS: true,
  TEMPLATE: true,
  PHONE_NUMBER: true,
  ACCOUNT: true,
  POLICY: true,
  PERMISSION: true,
  PROFILE: true,
  CHANGED: true,
  CONTACT: true,
  HISTORY: true,
  SYSTEM: true,
  ERROR: true,
  UNRECOGNISED: true,
};
export const kinds = Object.keys(everyKind) as EventKind[];

// What the API takes at most.
const longestSearch = 200;

/** The filter that an address or a sent form names; what makes no sense counts as not set. */
export function readFilter(query: URLSearchParams | FormData): Filter {
  const text = (name: string) => {
    const value = query.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const one = <Word extends string>(name: string, words: readonly Word[]) =>
    words.find((word) => word === text(name)) ?? null;
  const span = one('time', Object.keys(spans) as Span[]);
  return {
    search: text('q')?.slice(0, longestSearch) ?? null,
    channel: one('channel', channels),
    kind: one('kind', kinds),
    account: text('account')?.slice(0, longestSearch) ?? null,
    badge: one('badge', badges),
    span,
    since: span === null ? readInstant(text('since')) : null,
    until: span === null ? readInstant(text('until')) : null,
  };
}

// What a field for date and time gives, and ISO 8601 in UTC.
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z?$/;

function readInstant(text: string | null): string | null {
  if (text === null || !instant.test(text)) return null;
  const at = Date.parse(text.endsWith('Z') ? text : `${text}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The query of an address: "channel=INSTAGRAM&time=24h"; empty without a filter. */
export function writeFilter(filter: Filter): URLSearchParams {
  const { search, channel, kind, account, badge, span, since, until } = filter;
  const parts = { q: search, channel, kind, account, badge, time: span, since, until };
  return new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

export const isFiltered = (filter: Filter) => writeFilter(filter).size > 0;

/** As the API takes it; null without a filter. A span ends now and so begins anew with each reading. */
export function asInput(filter: Filter, now: string): WebhookEventFilter | null {
  if (!isFiltered(filter)) return null;
  const { search, channel, kind, account, badge, span, since, until } = filter;
  const begin =
    span === null ? since : new Date(Date.parse(now) - spans[span].seconds * 1_000).toISOString();
  return { search, channel, kind, badge, accountId: account, since: begin, until };
}
