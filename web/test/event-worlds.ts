// Worlds around the event viewer: many events on all channels, and lists that grow while one looks.
import { charted, listed } from './event-list.ts';
import { event, knowing } from './events.ts';
import type { Fields } from './events.ts';
import { connected } from './worlds.ts';
import type { World } from './worlds.ts';

const newestMs = Date.parse('2026-11-22T08:33:41.007Z');
// An hour holds them all.
const stepMs = 41_000;

const shapes: Fields[] = [
  {
    text: 'Hi! Is the linen set still available?',
    summary: 'Hi! Is the linen set still available?',
  },
  {
    channel: 'MESSENGER',
    kind: 'READ',
    summary: 'Read up to 08:33:18',
    accountName: 'Luma Studio',
  },
  {
    channel: 'WHATSAPP',
    kind: 'MESSAGE',
    accountId: '106540352242922',
    accountName: '+49 151 2345204',
    senderId: '4917099988877',
    recipientId: '106540352242922',
    text: 'Photo: living-room.jpg',
    summary: 'Photo: living-room.jpg',
    payload: {
      field: 'messages',
      value: {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: '491512345204', phone_number_id: '106540352242922' },
        contacts: [{ profile: { name: 'Ana Ortiz' }, wa_id: '4917099988877', user_id: 'DE.7712' }],
        messages: [
          {
            from: '4917099988877',
            id: 'wamid.HBgMNDkxNzA5OTk4ODg3NxUCABIYFDNBN',
            timestamp: '1795336420',
            type: 'image',
            image: {
              caption: 'In this corner',
              mime_type: 'image/jpeg',
              sha256: 'qLm9…',
              id: '8812',
            },
          },
        ],
      },
    },
  },
  { channel: 'MESSENGER', kind: 'DELIVERED', summary: '1 message', accountName: 'Luma Studio' },
];

/** `number` events, newest first, the newest with the highest number in its id. */
export const manyEvents = (number: number): Fields[] => {
  const all: Fields[] = [];
  for (let place = 0; place < number; place += 1) {
    const shape = shapes[place % shapes.length] ?? {};
    const at = new Date(newestMs - place * stepMs).toISOString();
    const id = `n${String(number - place).padStart(5, '0')}`;
    all.push(event(id, { ...shape, receivedAt: at }));
  }
  return knowing(all);
};

/** Somebody is connected, and these have come, newest first. */
export const worldOf = (all: Fields[]): World => ({
  ...connected(),
  webhookEvents: listed(all),
  webhookEventChart: charted(all),
  webhookEvent: ({ id }: { id: string }) => all.find((one) => one['id'] === id) ?? null,
});

/** 70 events of the last hour, which filter, page and count as the API's do. */
export const busy = (): World => worldOf(manyEvents(70));
