// What replaying an event answers.
import { events } from './events.ts';

const eventNotThere = {
  __typename: 'EventNotThere',
  message: 'This event is not there any more.',
  wayOn: 'It was erased, or it is not yours. Choose another one.',
  retryable: false,
};

const replaySteps = [
  { title: 'SIGNED', told: 'as Meta would, with the app secret in use.' },
  { title: 'VERIFIED', told: 'the signature fits the bytes.' },
  { title: 'PARSED', told: 'as JSON of 412 bytes.' },
  { title: 'UNPACKED', told: 'into 1 event.' },
  { title: 'STORED', told: 'it was known, so it is still there once.' },
];

/** Known events are stored still once; another id is not there. */
export const replayed = (id: string) => {
  const event = events.find((one) => one['id'] === id) ?? null;
  if (event === null && !/^n\d+$/.test(id)) return eventNotThere;
  return { __typename: 'EventReplayed', event: event ?? {}, storedAnew: false, steps: replaySteps };
};
