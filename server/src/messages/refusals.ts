// Why no reply can be sent, told before Meta is asked: the same sentences on the closed form and in the answer to one sent anyway.
import { WEB_PAGES } from '#base/fix-url';
import type { ChannelKind } from '#channels/channel';
import { registerEnumType } from 'type-graphql';
import { CHANNEL_RULES, lengthOn } from './channel-rules.ts';
import { REPLY_LIMIT } from './reply-limit.ts';
import { inWords, showWindow } from './reply-window.ts';

export const ReplyRefusal = {
  WINDOW_CLOSED: 'WINDOW_CLOSED',
  NOBODY_WROTE: 'NOBODY_WROTE',
  LIMIT_REACHED: 'LIMIT_REACHED',
  TOO_LONG: 'TOO_LONG',
  EMPTY: 'EMPTY',
  NOT_GRANTED: 'NOT_GRANTED',
  NOT_CHOSEN: 'NOT_CHOSEN',
  NOT_THERE: 'NOT_THERE',
} as const;
export type ReplyRefusal = keyof typeof ReplyRefusal;

registerEnumType(ReplyRefusal, {
  name: 'ReplyRefusal',
  description: 'Why a reply was not sent.',
  valuesConfig: {
    WINDOW_CLOSED: { description: 'The person last wrote more than 24 hours ago.' },
    NOBODY_WROTE: { description: 'The person has not written to this account.' },
    LIMIT_REACHED: { description: 'The caller sent as many replies as one person may for now.' },
    TOO_LONG: { description: 'The text is longer than the channel takes.' },
    EMPTY: { description: 'The text is empty.' },
    NOT_GRANTED: { description: 'The permission that a reply needs is not granted.' },
    NOT_CHOSEN: { description: 'The account is not among those the caller took into use.' },
    NOT_THERE: { description: 'There is no such conversation among the caller’s.' },
  },
});

export interface Refusal {
  reason: ReplyRefusal;
  message: string;
  wayOn: string;
  /** Path of the web page where the way on begins; none where it is the page of the conversation itself. */
  fixUrl?: string;
}

export interface ReplyFacts {
  channel: ChannelKind;
  /** Whether the permission that a reply needs is granted. */
  granted: boolean;
  /** What the person last did by which the 24 hours opened; null: nothing yet. */
  openedAt: Date | null;
  /** When the caller may send again; null: now. */
  limitEnd: Date | null;
}

/** Null when a reply may be sent at `now`. */
export function refusalToReply(facts: ReplyFacts, now: Date): Refusal | null {
  const { permission } = CHANNEL_RULES[facts.channel];
  const window = showWindow(facts.openedAt, now);
  if (!facts.granted) {
    return {
      reason: 'NOT_GRANTED',
      message: `${permission} is not granted, and a reply needs it.`,
      wayOn: 'Continue with Facebook again and grant it.',
      fixUrl: WEB_PAGES.access,
    };
  }
  if (facts.openedAt === null) {
    return {
      reason: 'NOBODY_WROTE',
      message: window.sentence,
      wayOn: 'Let the person write first; their message opens the form.',
    };
  }
  if (!window.open) {
    return {
      reason: 'WINDOW_CLOSED',
      message: window.sentence,
      wayOn: 'Ask the person to write once more, then reply.',
    };
  }
  return facts.limitEnd === null ? null : limitReached(facts.limitEnd);
}

export function limitReached(opensAt: Date): Refusal {
  const { replies, minutes } = REPLY_LIMIT;
  return {
    reason: 'LIMIT_REACHED',
    message: `You have sent ${replies} replies within ${minutes} minutes, which is the limit here.`,
    wayOn: `The next one can be sent from ${inWords(opensAt)} on.`,
  };
}

/** Null when the text can be sent on the channel. */
export function refusalOfText(channel: ChannelKind, text: string): Refusal | null {
  const { name, longest, unit } = CHANNEL_RULES[channel];
  if (text === '') {
    return { reason: 'EMPTY', message: 'The reply is empty.', wayOn: 'Write something first.' };
  }
  const length = lengthOn(channel, text);
  if (length <= longest) return null;
  const [has, may] = [length, longest].map((count) => count.toLocaleString('en-GB'));
  return {
    reason: 'TOO_LONG',
    message: `The reply has ${has} ${unit}; ${name} takes at most ${may}.`,
    wayOn: 'Shorten it and send it again.',
  };
}

export const NOT_THERE: Refusal = {
  reason: 'NOT_THERE',
  message: 'There is no such conversation among yours.',
  wayOn: 'Go back to the list of conversations and open one from there.',
  fixUrl: WEB_PAGES.messages,
};

export const NOT_CHOSEN: Refusal = {
  reason: 'NOT_CHOSEN',
  message: 'This account is not among those you took into use.',
  wayOn: 'Choose it under Accounts, then reply.',
  fixUrl: WEB_PAGES.accounts,
};

export const NO_TOKEN: Refusal = {
  reason: 'NOT_GRANTED',
  message: 'Meta gave no access token with which a reply could be sent from this account.',
  wayOn: 'Continue with Facebook again and choose the account in the dialog.',
  fixUrl: WEB_PAGES.login,
};
