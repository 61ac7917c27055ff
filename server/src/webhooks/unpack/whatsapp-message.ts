// One message of WhatsApp, received or echoed from the phone app
// (documentation/business-messaging/whatsapp/webhooks/reference/messages).
import { describeProducts } from './business.ts';
import type { EventKind } from './kinds.ts';
import { at, id, list, words } from './read.ts';

export interface Told {
  readonly kind: EventKind;
  readonly text: string | null;
  readonly summary: string;
}

type Teller = (message: unknown) => Told;

const written = (text: string | null, summary: string): Told => ({
  kind: 'MESSAGE',
  text,
  summary,
});

const NAMES = {
  image: 'Photo',
  video: 'Video',
  document: 'File',
  sticker: 'Sticker',
} as const;
type MediaType = keyof typeof NAMES;

const media =
  (type: MediaType): Teller =>
  (message) => {
    const name = NAMES[type];
    const caption = words(message, type, 'caption');
    const told = [words(message, type, 'filename'), caption].filter((part) => part !== null);
    return written(caption, told.length === 0 ? name : `${name}: ${told.join(' · ')}`);
  };

const tellText: Teller = (message) => {
  const text = words(message, 'text', 'body');
  return written(text, text ?? 'Empty message');
};

const tellAudio: Teller = (message) =>
  written(null, at(message, 'audio', 'voice') === true ? 'Voice message' : 'Audio');

const tellLocation: Teller = (message) => {
  const spot = at(message, 'location');
  const name = words(spot, 'name') ?? words(spot, 'address');
  const latitude = at(spot, 'latitude');
  const longitude = at(spot, 'longitude');
  const numbers = typeof latitude === 'number' && typeof longitude === 'number';
  return written(null, `Location: ${name ?? (numbers ? `${latitude}, ${longitude}` : 'unknown')}`);
};

const tellContacts: Teller = (message) => {
  const names = list(message, 'contacts')
    .slice(0, 10)
    .map((each) => words(each, 'name', 'formatted_name') ?? 'unnamed');
  return written(null, `Contact: ${names.join(', ') || 'none'}`);
};

const tellButton: Teller = (message) => {
  const text = words(message, 'button', 'text');
  return written(text, `“${text ?? words(message, 'button', 'payload') ?? 'Button'}”`);
};

const tellInteractive: Teller = (message) => {
  const interactive = at(message, 'interactive');
  const title =
    words(interactive, 'button_reply', 'title') ?? words(interactive, 'list_reply', 'title');
  if (title !== null) return written(title, `“${title}”`);
  const form = at(interactive, 'nfm_reply');
  if (form === undefined) return written(null, 'Interactive reply');
  return written(words(form, 'body'), `Form “${words(form, 'name') ?? 'unnamed'}” filled in`);
};

const tellReaction: Teller = (message) => {
  const emoji = words(message, 'reaction', 'emoji');
  return {
    kind: 'REACTION',
    text: null,
    summary: emoji === null ? 'Took a reaction back' : `Reacted ${emoji}`,
  };
};

const tellOrder: Teller = (message) =>
  written(
    words(message, 'order', 'text'),
    describeProducts(list(message, 'order', 'product_items')),
  );

const tellSystem: Teller = (message) => {
  const text = words(message, 'system', 'body');
  return {
    kind: 'SYSTEM',
    text,
    summary: text ?? words(message, 'system', 'type') ?? 'System notice',
  };
};

const tellUnsupported: Teller = (message) => {
  const type = words(message, 'unsupported', 'type');
  const why = words(list(message, 'errors')[0], 'title');
  const what =
    type === null ? 'Message that apps cannot see' : `Message that apps cannot see (${type})`;
  return { kind: 'UNSUPPORTED', text: null, summary: why === null ? what : `${what}: ${why}` };
};

const tellEdit: Teller = (message) => {
  const inner = at(message, 'edit', 'message');
  const text = words(inner, 'text', 'body') ?? words(inner, words(inner, 'type') ?? '', 'caption');
  return { kind: 'EDITED', text, summary: text === null ? 'Message edited' : `Edited: ${text}` };
};

const tellRevoke: Teller = () => ({ kind: 'UNSENT', text: null, summary: 'Message unsent' });

const TELLERS: ReadonlyMap<string, Teller> = new Map([
  ['text', tellText],
  ['image', media('image')],
  ['video', media('video')],
  ['document', media('document')],
  ['sticker', media('sticker')],
  ['audio', tellAudio],
  ['location', tellLocation],
  ['contacts', tellContacts],
  ['button', tellButton],
  ['interactive', tellInteractive],
  ['reaction', tellReaction],
  ['order', tellOrder],
  ['system', tellSystem],
  ['unsupported', tellUnsupported],
  ['unknown', tellUnsupported],
  ['edit', tellEdit],
  ['revoke', tellRevoke],
]);

/** What the message says; null when its type is not known here. */
export const tellMessage = (message: unknown): Told | null =>
  TELLERS.get(id(message, 'type') ?? '')?.(message) ?? null;

const isMedia = (type: string): type is MediaType => Object.hasOwn(NAMES, type);

const WITHOUT_ATTACHMENT = new Set(['text', 'button', 'interactive', 'reaction', 'system']);

/** What came along, by name, without its caption; null when it is words alone. */
export const nameAttachment = (message: unknown): string | null => {
  const type = id(message, 'type') ?? '';
  if (isMedia(type)) {
    const file = words(message, type, 'filename');
    return file === null ? NAMES[type] : `${NAMES[type]}: ${file}`;
  }
  const told = tellMessage(message);
  return told?.kind !== 'MESSAGE' || WITHOUT_ATTACHMENT.has(type) ? null : told.summary;
};
