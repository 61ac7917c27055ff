// Conversations as the API tells them: open, closed, failed and unsent, on the three channels.
import type { Fields } from './events.ts';
import { call } from './proofs.ts';

const at = (clock: string) => `2026-11-22T${clock}.000Z`;

const message = (id: string, clock: string, more: Fields): Fields => ({
  id,
  direction: 'IN',
  text: null,
  attachments: [],
  unsent: false,
  at: at(clock),
  note: null,
  state: null,
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  problem: null,
  viaThisApp: false,
  eventId: 'e1',
  ...more,
});

const reply = (id: string, clock: string, more: Fields): Fields =>
  message(id, clock, { direction: 'OUT', viaThisApp: true, eventId: null, ...more });

const step = (key: string, title: string, clock: string | null, more: Fields = {}): Fields => ({
  key,
  title,
  done: clock !== null,
  at: clock === null ? null : at(clock),
  detail: null,
  call: null,
  eventId: null,
  ...more,
});

const conversation = (id: string, more: Fields): Fields => ({
  id,
  channel: 'MESSENGER',
  accountName: 'Luma Studio',
  accountMetaId: '104958712309',
  customerId: '77120034420881',
  customerName: null,
  firstAt: at('08:32:58'),
  lastAt: at('08:33:15'),
  lastLine: 'Yes, within three days. Shall I reserve one for you?',
  lastDirection: 'OUT',
  window: {
    open: true,
    closesAt: '2026-11-23T08:15:02.000Z',
    sentence: 'You may reply within 24 hours of the customer’s last message.',
  },
  permission: 'pages_messaging',
  verified: true,
  cannotReply: null,
  suggestion: 'Thank you for writing to us! How can we help?',
  maxLength: 2000,
  messages: [],
  trail: [],
  ...more,
});

const sendCall = (more: Fields) =>
  call('send-call', {
    method: 'POST',
    pathTemplate: '/{page}/messages',
    durationMs: 212,
    at: at('08:33:15'),
    traceId: 'Hq2LmN0pR',
    tokenKind: 'PAGE',
    ...more,
  });

/** Messenger, the window open, read to the end; a message unsent, a photo, a reply from elsewhere. */
const open = conversation('open', {
  messages: [
    message('m1', '08:32:58', { text: 'Get started', note: 'postback' }),
    message('m2', '08:33:02', { text: 'Do you deliver to Lisbon? <b>Please</b>' }),
    message('m3', '08:33:05', { unsent: true }),
    message('m4', '08:33:08', { attachments: ['Photo: living-room.jpg'] }),
    reply('m5', '08:33:10', {
      text: 'One moment.',
      state: 'SENT',
      viaThisApp: false,
      sentAt: at('08:33:10'),
    }),
    reply('m6', '08:33:15', {
      text: 'Yes, within three days. Shall I reserve one for you?',
      state: 'READ',
      sentAt: at('08:33:16'),
      deliveredAt: at('08:33:17'),
      readAt: at('08:33:20'),
    }),
  ],
  trail: [
    step('RECEIVED', 'Webhook: message received', '08:33:02', {
      detail: 'messages',
      eventId: 'e1',
    }),
    step('ACCEPTED', 'Graph: reply accepted', '08:33:15', { call: sendCall({}) }),
    step('ECHO', 'Webhook: echo', '08:33:16', {
      detail: 'message_echoes · app ours',
      eventId: 'e2',
    }),
    step('DELIVERED', 'Webhook: delivered', '08:33:17', {
      detail: 'message_deliveries',
      eventId: 'e3',
    }),
    step('READ', 'Webhook: read', '08:33:20', { detail: 'message_reads', eventId: 'e2' }),
  ],
});

/** Instagram, nobody has answered yet. */
const unanswered = conversation('unanswered', {
  channel: 'INSTAGRAM',
  accountName: '@luma.studio',
  customerId: '6829410037715103',
  customerName: 'Jo Martins',
  lastAt: at('08:33:41'),
  lastLine: 'Hi! Is the linen set still available?',
  lastDirection: 'IN',
  permission: 'instagram_manage_messages',
  verified: false,
  maxLength: 1000,
  messages: [message('i1', '08:33:41', { text: 'Hi! Is the linen set still available?' })],
  trail: [
    step('RECEIVED', 'Webhook: message received', '08:33:41', {
      detail: 'messages',
      eventId: 'e1',
    }),
    step('ACCEPTED', 'Graph: reply accepted', null),
    step('ECHO', 'Webhook: echo', null),
    step('READ', 'Webhook: read', null),
  ],
});

const windowWords = {
  message: 'The 24-hour window has closed.',
  wayOn: 'Wait until the customer writes again, then reply.',
  metaCode: 131047,
  metaSubcode: null,
  traceId: 'WaFa1l',
};

/** WhatsApp, the window closed, and the last reply failed. */
const closed = conversation('closed', {
  channel: 'WHATSAPP',
  accountName: '+49 151 2345204',
  customerId: '491512345204',
  firstAt: '2026-11-20T09:00:00.000Z',
  lastAt: '2026-11-21T09:10:00.000Z',
  lastLine: 'It is ready for you.',
  permission: 'whatsapp_business_messaging',
  verified: false,
  maxLength: 4096,
  cannotReply:
    'The customer wrote more than 24 hours ago. Meta lets you reply again when they write again.',
  window: { open: false, closesAt: '2026-11-21T09:00:00.000Z', sentence: 'The window closed.' },
  messages: [
    message('w1', '09:00:00', { at: '2026-11-20T09:00:00.000Z', text: 'When can I fetch it?' }),
    reply('w2', '09:10:00', {
      at: '2026-11-21T09:10:00.000Z',
      text: 'It is ready for you.',
      state: 'FAILED',
      problem: windowWords,
    }),
  ],
  trail: [
    step('RECEIVED', 'Webhook: message received', '08:00:00', {
      detail: 'messages',
      eventId: 'e5',
    }),
    step('ACCEPTED', 'Graph: reply accepted', '08:10:00', {
      call: sendCall({ pathTemplate: '/{phone}/messages', tokenKind: 'SYSTEM_USER' }),
    }),
    step('FAILED', 'Webhook: failed', '08:10:02', {
      detail: 'The 24-hour window has closed (131047)',
      eventId: 'e5',
    }),
  ],
});

export const conversations = [unanswered, open, closed];

export const findConversation = ({ id }: { id: string }) =>
  conversations.find((one) => one['id'] === id) ?? null;
