// Answers to the questions that Meta asks about data in a submission, as this environment really handles it.
import { make } from '#base/contract';
import { PackAnswer } from './submission-pack.ts';

const DAY_MS = 86_400_000;

const answersFor = (
  eventDays: number,
): readonly (readonly [question: string, answer: string])[] => [
  [
    'Which data from Meta does the app store?',
    'The person’s app-scoped id, name and picture link; which permissions they granted; the Pages, Instagram accounts, WhatsApp accounts and numbers that Meta lists for them; the webhook events of those accounts, with the replies written here; and a line for each call to the Graph API, without ids in its path and without a token.',
  ],
  [
    'What is it used for?',
    'To show the person their own accounts and conversations, and to show that each permission works. It is used for nothing else: no advertising, no profiling, no training of models.',
  ],
  [
    'How are access tokens kept?',
    'Encrypted with AES-256-GCM under a key of each person, which is itself wrapped by a master key outside the database. They are never sent to a browser, never logged, and used only for calls to the Graph API.',
  ],
  [
    'Who can see the data?',
    'The person themselves; and the events of an account, whoever else connected that same account. Another reviewer sees nothing of it.',
  ],
  [
    'Is data shared with others?',
    'No. Data goes to nobody but Meta’s own Graph API. Whoever hosts this environment stores it on behalf of the applicant, who names them here.',
  ],
  [
    'How long is it kept?',
    `Until the person deletes it or removes the app at Facebook; webhook events ${eventDays} days at most. Events of accounts that nobody uses are shown to no one and erased after 24 hours, samples of Meta’s test button after ${Math.min(30, eventDays)} days. Messages that a person takes back are blanked, and media are never stored.`,
  ],
  [
    'How does a person have their data deleted?',
    'By “Delete stored review data”, or by removing the app in Facebook’s settings, which calls the data-deletion callback; both lead to the same deletion. The data becomes invisible at once and is then erased with the key of the person’s tokens. A receipt without personal data remains, with a code and a public status page.',
  ],
  [
    'What happens when the app is removed?',
    'Meta’s deauthorize callback is checked by its signature, and everything of that person is erased.',
  ],
];

/** @param eventsKeptMs how long webhook events are kept, in milliseconds. */
export function dataHandlingAnswers(eventsKeptMs: number): PackAnswer[] {
  return answersFor(eventsKeptMs / DAY_MS).map(([question, answer]) =>
    make(PackAnswer, { question, answer }),
  );
}
