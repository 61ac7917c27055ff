// Webhook events as the API tells them, and pages of them.

export type Fields = Record<string, unknown>;

const event = (id: string, more: Fields): Fields => ({
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

export const events = [
  event('e1', {}),
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
];

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
