// Attachments of Messenger and Instagram in words (docs/messenger-platform/reference/webhook-events/messages).
import { at, id, list, words } from './read.ts';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['image', 'Photo'],
  ['audio', 'Audio'],
  ['video', 'Video'],
  ['file', 'File'],
  ['sticker', 'Sticker'],
  ['location', 'Location'],
  ['fallback', 'Link'],
  ['template', 'Product'],
  ['appointment_booking', 'Appointment'],
  ['reel', 'Reel'],
  ['ig_reel', 'Reel'],
  ['post', 'Post'],
  ['ig_post', 'Post'],
  ['share', 'Shared post'],
  ['media', 'Media'],
  ['story', 'Story'],
  ['ig_story', 'Story'],
  ['story_mention', 'Mentioned the account in a story'],
  ['like_heart', 'Heart'],
]);

// The sticker behind Messenger's blue thumb.
const THUMBS_UP = '369239263222822';

// A last path segment that a person would call a file name; Meta's own links often have none.
const FILE_NAME = /^[\w.()+ -]{1,100}\.[a-z0-9]{2,5}$/i;

const fileName = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url)) return null;
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return FILE_NAME.test(last) ? last : null;
};

const place = (attachment: unknown): string | null => {
  const latitude = at(attachment, 'payload', 'coordinates', 'lat');
  const longitude = at(attachment, 'payload', 'coordinates', 'long');
  return typeof latitude === 'number' && typeof longitude === 'number'
    ? `${latitude}, ${longitude}`
    : null;
};

const detail = (attachment: unknown): string | null =>
  words(attachment, 'payload', 'title') ??
  words(attachment, 'title') ??
  place(attachment) ??
  words(list(attachment, 'payload', 'product', 'elements')[0], 'title') ??
  fileName(words(attachment, 'payload', 'url'));

const describeOne = (attachment: unknown): string => {
  const sticker = id(attachment, 'payload', 'sticker_id');
  if (sticker !== null) return sticker === THUMBS_UP ? 'Sticker: 👍' : 'Sticker';
  const type = words(attachment, 'type');
  const name = type === null ? 'Attachment' : (NAMES.get(type) ?? `Attachment “${type}”`);
  // A story ends after a day, and with it everything of its link.
  const more = type === 'story_mention' ? null : detail(attachment);
  return more === null ? name : `${name}: ${more}`;
};

/** "Photo: living-room.jpg", one for each. Ten fill a line; a sticker used to come twice, as image and as sticker, and is named once. */
export const nameAttachments = (message: unknown): string[] => [
  ...new Set(list(message, 'attachments').slice(0, 10).map(describeOne)),
];

/** The same in one line; null when there is none. */
export const describeAttachments = (message: unknown): string | null => {
  const names = nameAttachments(message);
  return names.length === 0 ? null : names.join(', ');
};
