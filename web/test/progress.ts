// "Review progress" as the API tells it.
import type { Fields } from './events.ts';

const steps = [
  ['LOG_IN', 'Log in with Facebook', '/', '08:30 UTC', 'One button, Meta’s own dialog'],
  ['GRANT', 'Grant the permissions', '/access', '9 of 9 granted', '6 of 9 granted'],
  ['CHOOSE', 'Choose your accounts', '/accounts', '2 Pages, 1 Instagram account', 'None yet'],
  ['RECEIVE', 'Receive a message', '/messages', 'Instagram, Messenger', 'Write to an account'],
  ['REPLY', 'Reply to a message', '/messages', 'Messenger', 'Open a conversation'],
  ['PROVE', 'Prove the nine', '/dashboard#permissions', '9 of 9 verified', '6 of 9 verified'],
  ['REPORT', 'Read the report', '/report', 'Read', 'One page to print or export'],
  ['DELETE', 'Delete stored review data', '/delete', 'Deleted', 'One button, with a receipt'],
] as const;

/** The eight steps, the first `done` of them done. */
export const progress = (done: number): Fields[] =>
  steps.map(([key, title, path, reached, ahead], index) => ({
    key,
    title,
    path,
    done: index < done,
    told: index < done ? reached : ahead,
  }));
