// What a reply means on each channel: the permission it proves, how long it may be, and which webhooks follow it.
import type { ChannelKind } from '#channels/channel';
import type { PermissionName } from '#meta/permissions';

export interface ChannelRules {
  permission: PermissionName;
  /** The channel by its name. */
  name: string;
  longest: number;
  unit: 'characters' | 'bytes';
  /** Webhooks that tell what became of a message, in the order of its way. */
  receipts: readonly ('ECHO' | 'SENT' | 'DELIVERED' | 'READ')[];
}

export const CHANNEL_RULES: Readonly<Record<ChannelKind, ChannelRules>> = {
  MESSENGER: {
    permission: 'pages_messaging',
    name: 'Messenger',
    // "must be less than 2000 characters" (docs/messenger-platform/reference/send-api)
    longest: 1_999,
    unit: 'characters',
    receipts: ['ECHO', 'DELIVERED', 'READ'],
  },
  INSTAGRAM: {
    permission: 'instagram_manage_messages',
    name: 'Instagram',
    longest: 1_000,
    unit: 'bytes',
    // Instagram sends no delivery receipts (docs/instagram-platform/webhooks).
    receipts: ['ECHO', 'READ'],
  },
  WHATSAPP: {
    permission: 'whatsapp_business_messaging',
    name: 'WhatsApp',
    longest: 4_096,
    unit: 'characters',
    // No echo of what an app sends, but a status for each step.
    receipts: ['SENT', 'DELIVERED', 'READ'],
  },
};

/** The length as the channel counts it. */
export function lengthOn(channel: ChannelKind, text: string): number {
  return CHANNEL_RULES[channel].unit === 'bytes' ? Buffer.byteLength(text) : text.length;
}

/** Kinds of events that show a conversation; receipts and notices about it are not among them. */
const SHOWN = [
  'MESSAGE',
  'ECHO',
  'UNSUPPORTED',
  'POSTBACK',
  'REACTION',
  'ORDER',
  'EDITED',
  'UNSENT',
];
/** The same as a list in SQL. */
export const SHOWN_KINDS = `(${SHOWN.map((kind) => `'${kind}'`).join(', ')})`;

export const isShown = (kind: string): boolean => SHOWN.includes(kind);

/**
 * In SQL, over a row of `webhook_event`: whether a person opened the 24 hours by it. On WhatsApp a message does; on Messenger and
 * Instagram also a button, a reaction, an order. A link or an ad that led somebody here is not counted: they have not written.
 */
export const OPENS_WINDOW = `sender_id <> account_id and (kind in ('MESSAGE', 'UNSUPPORTED')
  or channel <> 'WHATSAPP' and kind in ('POSTBACK', 'REACTION', 'ORDER'))`;
