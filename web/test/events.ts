// Webhook events as the API tells them, and pages of them.
import { besideIn, counted } from './event-list.ts';
import type { Fields } from './event-list.ts';

export type { Fields } from './event-list.ts';

export const event = (id: string, more: Fields): Fields => ({
  id,
  channel: 'INSTAGRAM',
  kind: 'MESSAGE',
  badge: 'REAL',
  accountId: '17841405822304914',
  accountName: '@luma.studio',
  senderId: '6829410037715103',
  recipientId: '17841405822304914',
  providerId: 'aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQx',
  text: null,
  summary: 'Hi! Is the linen set still available?',
  occurredAt: '2026-11-22T08:33:40.812Z',
  receivedAt: '2026-11-22T08:33:41.007Z',
  lastDeliveredAt: '2026-11-22T08:35:02.000Z',
  timesDelivered: 1,
  erasesAt: '2027-02-20T08:33:41.007Z',
  conversationId: null,
  payload: {
    sender: { id: '6829410037715103' },
    recipient: { id: '17841405822304914' },
    timestamp: 1_795_336_420_812,
    message: {
      mid: 'aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQx',
      text: 'Hi! <b>Is</b> it "here"?',
    },
    is_echo: false,
    nothing: null,
  },
  ...more,
});

const messenger = { channel: 'MESSENGER', accountName: 'Luma Studio', senderId: '77120034420881' };
const phone = { channel: 'WHATSAPP', accountName: 'Luma WhatsApp', senderId: '491512345204' };

/** The events with what each knows of the others: the delivery it came in (alone, if none is told), and its neighbours. */
export const knowing = (all: Fields[]): Fields[] =>
  all.map((one) => ({
    delivery: { receivedAt: one['receivedAt'], size: 1, events: [one] },
    ...one,
    neighbours: besideIn(all, String(one['id'])),
  }));

/** Three in one delivery, of which one is of an account of somebody else. */
const together = (): Fields => ({
  receivedAt: '2026-11-22T08:33:41.007Z',
  size: 3,
  events: events.slice(0, 2),
});

export const events: Fields[] = knowing([
  event('e1', {
    text: 'Hi! Is the linen set still available?',
    timesDelivered: 3,
    conversationId: 'open',
    delivery: together,
  }),
  event('e2', {
    ...messenger,
    kind: 'READ',
    summary: 'Read up to 08:33:18',
    receivedAt: '2026-11-22T08:33:20Z',
  }),
  event('e3', {
    ...messenger,
    kind: 'DELIVERED',
    summary: '1 message',
    receivedAt: '2026-11-22T08:33:17Z',
  }),
  event('e4', {
    ...messenger,
    kind: 'POSTBACK',
    summary: '“Get started”',
    receivedAt: '2026-11-22T08:32:58Z',
  }),
  event('e5', { ...phone, summary: 'Photo: living-room.jpg', receivedAt: '2026-11-22T08:32:02Z' }),
  event('e6', {
    senderId: '12334',
    accountName: null,
    badge: 'TEST',
    summary: 'random message',
    receivedAt: '2026-11-22T08:30:12Z',
  }),
  event('e7', {
    ...messenger,
    kind: 'UNRECOGNISED',
    senderId: null,
    summary: 'field “inbox_labels”',
    receivedAt: '2026-11-21T23:29:55Z',
  }),
]);

export type EventArgs = { filter?: { channel?: string; kind?: string }; after?: string };

/** A page of events; `more` puts another one behind it. */
export const eventPage = (nodes: Fields[], more = false) => ({
  nodes,
  edges: nodes.map((node) => ({ node, cursor: `after-${node['id']}` })),
  pageInfo: {
    hasNextPage: more,
    endCursor: more ? 'cursor==25' : null,
    hasPreviousPage: false,
    startCursor: null,
  },
  count: counted(nodes.length),
  searchedSince: null,
});

export const filtered =
  (all: Fields[]) =>
  ({ filter, after }: EventArgs) =>
    eventPage(
      all.filter(
        ({ channel, kind }) =>
          (filter?.channel === undefined || filter.channel === channel) &&
          (filter?.kind === undefined || filter.kind === kind),
      ),
      after === undefined || after === null,
    );
