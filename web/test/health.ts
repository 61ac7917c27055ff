// The webhook ladder as the API tells it.
import type { Fields } from './events.ts';
import { subscribe, subscribeApp } from './findings.ts';

const checkedAt = '2026-11-22T08:32:00.000Z';

const rung = (key: string, title: string, state: string, told: string, more: Fields = {}) => ({
  key,
  title,
  state,
  told,
  checkedAt: state === 'UNKNOWN' ? null : checkedAt,
  repair: null,
  ...more,
});

const reachable = rung(
  'URL_REACHABLE',
  'The address can be reached',
  'PASSED',
  'Answered from the internet in 84 ms.',
);
const handshake = rung(
  'HANDSHAKE',
  'Meta’s handshake',
  'PASSED',
  'A handshake with the right verify token gets its challenge back; a wrong one is refused.',
);
const fields = rung(
  'APP_SUBSCRIBED',
  'The app is subscribed to the fields',
  'PASSED',
  'page, instagram and whatsapp_business_account, each with the fields needed here.',
);
const testEvent = rung(
  'TEST_EVENT',
  'A test event came',
  'WAITING',
  'None yet. Press “Test” beside a field in the App Dashboard.',
);

const subscribed = rung(
  'ACCOUNT_SUBSCRIBED',
  'Subscribed by this app',
  'PASSED',
  'Meta names this app among the subscribed ones.',
);
const realEvent = rung('REAL_EVENT', 'A real event came', 'PASSED', 'The last one 4 minutes ago.');

const account = (
  accountId: string,
  channel: string,
  name: string,
  rungs: Fields[] = [subscribed, realEvent],
) => ({ accountId, channel, name, metaId: `1049587${accountId.length}${name.length}`, rungs });

const notSubscribed = rung(
  'ACCOUNT_SUBSCRIBED',
  'Subscribed by this app',
  'FAILED',
  'Meta names another app, CRM Old, but not this one.',
  { repair: subscribe('Subscribe it', 'page-2') },
);
const noneYet = rung(
  'REAL_EVENT',
  'A real event came',
  'WAITING',
  'None yet. Write to the account from another person’s phone.',
);

/** Everything right but a test event. */
export const climbing = {
  callbackUrl: 'https://review.crmflow.example/webhooks/meta',
  checkedAt,
  rungs: [reachable, handshake, fields, testEvent],
  accounts: [
    account('ig-1', 'INSTAGRAM', '@luma.studio'),
    account('page-1', 'MESSENGER', 'Luma Studio'),
    account('n-1', 'WHATSAPP', '+49 151 2345204'),
  ],
  hints: [],
};

/** Stuck in the middle, with every kind of state and repair. */
export const stuck = {
  ...climbing,
  rungs: [
    reachable,
    handshake,
    {
      ...fields,
      state: 'FAILED',
      told: 'The object instagram lacks the field messages.',
      repair: subscribeApp,
    },
    { ...testEvent, state: 'UNKNOWN', told: 'Not checked yet.', checkedAt: null },
  ],
  accounts: [
    account('ig-1', 'INSTAGRAM', '@luma.studio'),
    account('page-2', 'MESSENGER', 'Luma Outlet', [notSubscribed, noneYet]),
    ...Array.from({ length: 7 }, (_, index) =>
      account(`page-${index + 3}`, 'MESSENGER', `Page ${index + 3}`),
    ),
  ],
  hints: [
    'The app is in development mode: Meta delivers events only of people with a role on the app.',
    'Instagram messages of other people need Advanced Access to instagram_manage_messages.',
  ],
};
