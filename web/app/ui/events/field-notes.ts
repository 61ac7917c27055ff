// What the fields of Meta's webhooks mean, one sentence each. A field is named by the end of its path, without places in
// lists: `message.mid` is found in `value.message.mid` too.
import type { EventChannel } from '../../gql/graphql.ts';

type FieldNote = {
  field: string;
  note: string;
  /** Where it differs by channel; else everywhere. */
  on?: readonly EventChannel[];
};

const messaging = ['INSTAGRAM', 'MESSENGER'] as const;
const whatsapp = ['WHATSAPP'] as const;

const fieldNotes: readonly FieldNote[] = [
  // The envelope of a change.
  { field: 'field', note: 'The webhook field that was subscribed to.' },
  { field: 'value', note: 'What the field reports.' },
  { field: 'changed_fields', note: 'Names alone: the subscription does not include values.' },
  // Messenger and Instagram.
  { field: 'sender.id', note: 'Who sent it. A person’s id is valid for this account only.' },
  { field: 'recipient.id', note: 'Who received it. In an echo this is the person.' },
  { field: 'timestamp', note: 'When it happened, in milliseconds since 1970.', on: messaging },
  { field: 'message.mid', note: 'Meta’s id of the message; the same in every delivery of it.' },
  { field: 'message.text', note: 'What was written.' },
  {
    field: 'message.is_echo',
    note: 'The account itself sent it: sender and recipient are swapped.',
  },
  { field: 'message.app_id', note: 'The app that sent the message; missing when a person did.' },
  { field: 'message.metadata', note: 'What the sending app gave along for itself.' },
  { field: 'message.is_deleted', note: 'The person took the message back: its text must go.' },
  { field: 'message.is_unsupported', note: 'A kind of message that Meta does not hand to apps.' },
  {
    field: 'message.attachments',
    note: 'Photos, videos, files and the like; the text may be absent.',
  },
  {
    field: 'attachments.type',
    note: 'What is attached: image, video, audio, file, story_mention, …',
  },
  { field: 'payload.url', note: 'Where the attachment lies; the link expires.' },
  { field: 'payload.sticker_id', note: 'The number of the sticker.' },
  { field: 'quick_reply.payload', note: 'What the app gave the quick reply that was tapped.' },
  { field: 'reply_to.mid', note: 'The message that is answered.' },
  { field: 'reply_to.story', note: 'The story that is answered.' },
  { field: 'postback.title', note: 'The label of the button that was pressed.' },
  { field: 'postback.payload', note: 'What the app gave the button that was pressed.' },
  { field: 'referral.ref', note: 'The word in the link through which the person came.' },
  { field: 'referral.source', note: 'What kind of way the person came: a link, an ad, a plugin.' },
  { field: 'delivery.mids', note: 'The messages that reached the person; may be missing.' },
  { field: 'watermark', note: 'Everything sent before this time (milliseconds) is meant.' },
  { field: 'read.mid', note: 'The message up to which the person has read.', on: ['INSTAGRAM'] },
  { field: 'reaction.mid', note: 'The message that was reacted to.' },
  { field: 'reaction.action', note: 'react, or unreact when it was taken back.' },
  { field: 'reaction.reaction', note: 'Meta’s name for it: love, smile, like, …' },
  { field: 'message_edit.num_edit', note: 'How often the message was edited; at most 5 times.' },
  { field: 'new_owner_app_id', note: 'The app that holds the conversation now.' },
  { field: 'previous_owner_app_id', note: 'The app that held the conversation before.' },
  // WhatsApp.
  { field: 'messaging_product', note: 'Always whatsapp.' },
  { field: 'metadata.phone_number_id', note: 'Meta’s id of the business’s phone number.' },
  { field: 'metadata.display_phone_number', note: 'The business’s phone number.' },
  { field: 'profile.name', note: 'The name the person gave themselves on WhatsApp.' },
  {
    field: 'contacts.wa_id',
    note: 'The person’s WhatsApp number; missing when they use a username.',
  },
  { field: 'user_id', note: 'The person’s id, valid for this business only.', on: whatsapp },
  {
    field: 'messages.from',
    note: 'The number that wrote; missing when the person uses a username.',
  },
  {
    field: 'messages.id',
    note: 'Meta’s id of the message, “wamid.…”; the same in every delivery.',
  },
  { field: 'timestamp', note: 'When it happened, in seconds since 1970, as text.', on: whatsapp },
  { field: 'messages.type', note: 'Which of the fields beside it holds the content.' },
  { field: 'text.body', note: 'What was written.' },
  { field: 'caption', note: 'What was written beneath the media.' },
  { field: 'mime_type', note: 'The media’s type.' },
  { field: 'sha256', note: 'The media’s checksum, in base64.' },
  { field: 'context.id', note: 'The message that is answered.' },
  { field: 'context.forwarded', note: 'The message was forwarded to the business.' },
  { field: 'statuses.id', note: 'The message of the business that it is about, “wamid.…”.' },
  { field: 'statuses.status', note: 'How far it got: sent, delivered, read, played or failed.' },
  { field: 'statuses.recipient_id', note: 'The number to which it was sent.' },
  { field: 'pricing.billable', note: 'Whether Meta charges for the message.' },
  { field: 'pricing.category', note: 'What it is charged as: service, utility, marketing, …' },
  { field: 'pricing.pricing_model', note: 'PMP: charged by the message.' },
  { field: 'errors.code', note: 'Meta’s error code.' },
  { field: 'errors.title', note: 'Meta’s name for the error.' },
  { field: 'error_data.details', note: 'Meta’s explanation of the error.' },
];

const isAt = ({ field, on }: FieldNote, path: readonly string[], channel: EventChannel) =>
  (on === undefined || on.includes(channel)) &&
  field.split('.').every((key, index, keys) => path.at(index - keys.length) === key);

const paths = (json: unknown, path: readonly string[] = []): (readonly string[])[] => {
  if (Array.isArray(json)) return json.flatMap((item) => paths(item, path));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => [
    [...path, key],
    ...paths(value, [...path, key]),
  ]);
};

/** The sentence for a field by its path; undefined where we have none. The longer name wins. */
export function noteOf(path: readonly string[], channel: EventChannel): string | undefined {
  return fieldNotes
    .filter((one) => isAt(one, path, channel))
    .sort((one, other) => other.field.split('.').length - one.field.split('.').length)[0]?.note;
}

/** The fields of a payload that have a sentence, each once, in the order in which they come. */
export function notesOf(json: unknown, channel: EventChannel) {
  const found = new Map<string, string>();
  for (const path of paths(json)) {
    const note = noteOf(path, channel);
    const name = path.slice(-2).join('.');
    if (note !== undefined && !found.has(name)) found.set(name, note);
  }
  return [...found].map(([field, note]) => ({ field, note }));
}
