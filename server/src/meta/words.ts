// What each failure at Meta's side is called, in a sentence for a person, with a way on, and whether waiting can mend it.
import { MESSAGING_WORDS } from './messaging-words.ts';

/** The names of the error classes in errors.ts. */
export type MetaErrorName =
  | 'ExpiredToken'
  | 'RevokedToken'
  | 'PasswordChanged'
  | 'InvalidToken'
  | 'MissingPermission'
  | 'Throttled'
  | 'TransientFailure'
  | 'NotFound'
  | 'BadParameter'
  | 'OutsideWindow'
  | 'RecipientUnavailable'
  | 'Blocked'
  | 'CodeRejected'
  | 'AppRejected'
  | 'Unreachable'
  | 'Unintelligible'
  | 'ForeignHost'
  | 'PagingLoop'
  | 'UnknownMetaError';

export interface Words {
  sentence: string;
  wayOn: string;
}

const RECONNECT = 'Continue with Facebook again to reconnect.';
const TRY_LATER = 'Wait a little and try again.';

/** The words of a class when its code has none of its own. `retryable`: the same request may work later, with nobody doing anything. */
export const WORDS: Readonly<Record<MetaErrorName, Words & { retryable: boolean }>> = {
  ExpiredToken: {
    sentence: 'Your Facebook login has expired.',
    wayOn: RECONNECT,
    retryable: false,
  },
  RevokedToken: {
    sentence: 'This app was removed in your Facebook settings, so Meta no longer lets it in.',
    wayOn: RECONNECT,
    retryable: false,
  },
  PasswordChanged: {
    sentence: 'Your Facebook password was changed, and Meta ended this connection with it.',
    wayOn: RECONNECT,
    retryable: false,
  },
  InvalidToken: {
    sentence: 'Meta no longer accepts this connection.',
    wayOn: RECONNECT,
    retryable: false,
  },
  MissingPermission: {
    sentence: 'Meta refused: a permission that this needs is not granted.',
    wayOn: 'Continue with Facebook again and grant the missing permission.',
    retryable: false,
  },
  Throttled: {
    sentence: 'Meta asks this app to slow down: its call limit is used up for now.',
    wayOn: TRY_LATER,
    retryable: true,
  },
  TransientFailure: {
    sentence: 'Meta has a temporary problem.',
    wayOn: TRY_LATER,
    retryable: true,
  },
  NotFound: {
    sentence: 'Meta does not show this item: it is gone, or this connection may not see it.',
    wayOn: 'Refresh the channels; if it stays missing, connect again and choose it in the dialog.',
    retryable: false,
  },
  BadParameter: {
    sentence: 'Meta did not accept the request as it was made.',
    wayOn: 'Quote the trace id when you report this; trying again will not help.',
    retryable: false,
  },
  OutsideWindow: {
    sentence: 'The 24-hour window for replying to this person is closed.',
    wayOn: 'Wait until they write again; on WhatsApp an approved template may be sent instead.',
    retryable: false,
  },
  RecipientUnavailable: {
    sentence: 'Meta cannot deliver a message to this person now.',
    wayOn: 'Ask them to write to you first, then reply.',
    retryable: false,
  },
  Blocked: {
    sentence: 'Meta has restricted this account or this app for now.',
    wayOn: 'Look at Account Quality in Meta Business Suite for the reason.',
    retryable: false,
  },
  CodeRejected: {
    sentence: 'Meta did not accept the login code.',
    wayOn: 'Continue with Facebook once more.',
    retryable: false,
  },
  AppRejected: {
    sentence: 'Meta does not recognise this app by its id and secret.',
    wayOn: "Compare the app id and the app secret with those in Meta's App Dashboard.",
    retryable: false,
  },
  Unreachable: {
    sentence: 'Meta could not be reached.',
    wayOn: 'Check the connection to the internet and try again.',
    retryable: true,
  },
  Unintelligible: {
    sentence: 'Meta answered something this app does not understand.',
    wayOn: 'Try again; if it stays, report it with the trace id.',
    retryable: false,
  },
  ForeignHost: {
    sentence: "Meta's answer pointed to another address, and this app did not follow it.",
    wayOn: "Check that the configured Graph address is Meta's own.",
    retryable: false,
  },
  PagingLoop: {
    sentence: 'Meta kept sending further pages of the same list without an end.',
    wayOn: 'Try again; if it stays, report it with the trace id.',
    retryable: true,
  },
  UnknownMetaError: {
    sentence: 'Meta refused with a code this app does not know.',
    wayOn: 'Quote the code and the trace id when you report this.',
    retryable: false,
  },
};

/** Better words where the code says more than its class; by class and reason, then by `code/subcode`, then by `code`. */
export const SPECIAL_WORDS: Readonly<Record<string, Partial<Words>>> = {
  'CodeRejected/EXPIRED': { sentence: 'The login code was too old when it arrived.' },
  'CodeRejected/USED': { sentence: 'The login code had been used already.' },
  'CodeRejected/REDIRECT_MISMATCH': {
    sentence: 'The address of this app is not the one that the login began with.',
    wayOn: "Add this app's address to the Valid OAuth Redirect URIs in Meta's App Dashboard.",
  },
  'Unreachable/TIMEOUT': { sentence: 'Meta did not answer in time.', wayOn: TRY_LATER },
  'Unreachable/CUT': { sentence: "Meta's answer broke off on the way.", wayOn: TRY_LATER },
  '190/459': {
    sentence: 'Facebook wants you to confirm something in your account first.',
    wayOn:
      'Log in at facebook.com, follow the steps there, then continue with Facebook here again.',
  },
  '190/464': {
    sentence: 'Your Facebook account is not confirmed yet.',
    wayOn: 'Confirm it at facebook.com, then continue with Facebook here again.',
  },
  '190/467': { sentence: 'You logged out of Facebook, and Meta ended this connection with it.' },
  '2200': {
    sentence: 'Meta called the webhook address and did not get the right answer.',
    wayOn:
      'Make sure that the address is public, with a valid certificate, and answers within five seconds.',
  },
  '190/492': {
    sentence: 'You no longer have a role on this Page.',
    wayOn: 'Ask an admin of the Page for a role, then continue with Facebook again.',
  },
  '3': {
    sentence: 'Meta does not allow this call to this app.',
    wayOn: "Check the app's products and access level in Meta's App Dashboard.",
  },
  ...MESSAGING_WORDS,
};
