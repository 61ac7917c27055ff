// What a customer can do besides writing text, in the words of each channel's webhooks
// (docs/messenger-platform/reference/webhook-events, docs/instagram-platform/webhooks,
// documentation/business-messaging/whatsapp/webhooks/reference/messages).
import type { CustomerKind } from '../contract.ts';
import type { Message } from '../world/world.ts';

export interface EventInput {
  message: Message;
  /** The text that came along; a caption, a button's title. */
  text: string;
  pictureUrl: string;
}

export interface PageEvent {
  field: string;
  event: object;
}

type Shape<T> = (input: EventInput) => T;

const picture = ({ pictureUrl }: EventInput) => ({ type: 'image', payload: { url: pictureUrl } });
const message = (event: object): PageEvent => ({ field: 'messages', event: { message: event } });

const written: Shape<PageEvent> = ({ message: { id }, text }) => message({ mid: id, text });

const shown: Shape<PageEvent> = (input) =>
  message({ mid: input.message.id, attachments: [picture(input)] });

const pressed: Shape<PageEvent> = ({ message: { id }, text }) => ({
  field: 'messaging_postbacks',
  event: { postback: { mid: id, title: text, payload: 'GET_STARTED' } },
});

const reacted: Shape<PageEvent> = ({ message: { id } }) => ({
  field: 'message_reactions',
  event: { reaction: { mid: id, action: 'react', reaction: 'love', emoji: '❤' } },
});

const edited: Shape<PageEvent> = ({ message: { id }, text }) => ({
  field: 'message_edits',
  event: { message_edit: { mid: id, text, num_edit: 1 } },
});

const storyReply: Shape<PageEvent> = ({ message: { id }, text, pictureUrl }) =>
  message({ mid: id, text, reply_to: { story: { url: pictureUrl, id: '17900000000000001' } } });

const storyMention: Shape<PageEvent> = ({ message: { id }, pictureUrl }) =>
  message({ mid: id, attachments: [{ type: 'story_mention', payload: { url: pictureUrl } }] });

export const messengerEvents: Partial<Record<CustomerKind, Shape<PageEvent>>> = {
  text: written,
  picture: shown,
  postback: pressed,
  reaction: reacted,
  edit: edited,
};

export const instagramEvents: Partial<Record<CustomerKind, Shape<PageEvent>>> = {
  text: written,
  picture: shown,
  postback: pressed,
  reaction: reacted,
  edit: (input) => ({ ...edited(input), field: 'message_edit' }),
  unsend: ({ message: { id } }) => message({ mid: id, is_deleted: true }),
  unsupported: ({ message: { id } }) => message({ mid: id, is_unsupported: true }),
  'story reply': storyReply,
  'story mention': storyMention,
};

/** `type` and the content under its name; reactions name their message, everything else carries its own id. */
export const whatsAppContents: Partial<Record<CustomerKind, Shape<object>>> = {
  text: ({ text }) => ({ type: 'text', text: { body: text } }),
  picture: ({ text, message: { id } }) => ({
    type: 'image',
    image: { id: '1029384756', mime_type: 'image/jpeg', sha256: id.slice(-12), caption: text },
  }),
  postback: ({ text }) => ({ type: 'button', button: { payload: 'GET_STARTED', text } }),
  reaction: ({ message: { id } }) => ({
    type: 'reaction',
    reaction: { message_id: id, emoji: '❤' },
  }),
  location: ({ text }) => ({
    type: 'location',
    location: { latitude: 38.72, longitude: -9.14, name: text },
  }),
  unsupported: () => ({
    type: 'unsupported',
    errors: [
      {
        code: 131051,
        title: 'Message type unknown',
        message: 'Message type unknown',
        error_data: { details: 'Message type is currently not supported.' },
      },
    ],
    unsupported: { type: 'poll' },
  }),
};
