// The reviewer's guide: for each step the page it is done on, what to press, and what one then sees.
import type { ReviewStepKey } from '../../gql/graphql.ts';

export type GuideStep = {
  key: ReviewStepKey;
  title: string;
  page: { title: string; path: string };
  click: string;
  see: string;
};

export const guideSteps: GuideStep[] = [
  {
    key: 'LOG_IN',
    title: 'Log in with Facebook',
    page: { title: 'First page', path: '/' },
    click: '“Continue with Facebook”, then your name in Meta’s own dialog.',
    see: 'You come back connected: your Meta user ID, your name, and until when the token and the data access last.',
  },
  {
    key: 'GRANT',
    title: 'Grant the nine permissions',
    page: { title: 'Dashboard', path: '/dashboard' },
    click:
      '“Continue” in Meta’s dialog. What you decline there can be granted later with “Grant it”.',
    see: 'Each of the nine under “Scopes” with what Meta says of it: granted, declined or expired.',
  },
  {
    key: 'CHOOSE',
    title: 'Choose your accounts',
    page: { title: 'Accounts', path: '/accounts' },
    click: 'Tick Pages, Instagram accounts and WhatsApp numbers, then “Use these accounts”.',
    see: 'Only the chosen ones are subscribed to webhooks and shown. What cannot be used is grey, with the reason.',
  },
  {
    key: 'RECEIVE',
    title: 'Receive a message',
    page: { title: 'Messages', path: '/messages' },
    click:
      'Nothing here: write to a chosen account from a phone or another account, on each channel.',
    see: 'The conversation appears by itself, and the webhook stands on the dashboard with its payload.',
  },
  {
    key: 'REPLY',
    title: 'Reply to it',
    page: { title: 'Messages', path: '/messages' },
    click: 'Open the conversation, then “Send reply”. A text is already there.',
    see: 'Meta’s answer with its trace id; then sent, delivered and read land beneath it. The customer has your reply.',
  },
  {
    key: 'PROVE',
    title: 'Prove the nine permissions',
    page: { title: 'Dashboard', path: '/dashboard#permissions' },
    click: '“Run all nine”, or the button of a single permission.',
    see: 'Nine rows turn to “Verified”, each with what came back and the call that shows it. One that fails says why.',
  },
  {
    key: 'REPORT',
    title: 'Read the evidence report',
    page: { title: 'Report', path: '/report' },
    click: '“Print or save as PDF”, “Markdown” or “JSON”, if you want to keep it.',
    see: 'The nine on one page: why each is asked for, how to see it, and the recorded calls with times and trace ids.',
  },
  {
    key: 'DELETE',
    title: 'Delete everything',
    page: { title: 'Delete', path: '/delete' },
    click: '“Delete everything”. It says first what goes, with counts.',
    see: 'A receipt with a code. Users, tokens, Pages, Instagram, WhatsApp and webhook history are gone, and you are logged out.',
  },
];
