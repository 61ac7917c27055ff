// Worlds around choosing accounts, what stands in their way, the token's end, and the setup check.
import { instagram, page, unusable, whatsapp } from './accounts.ts';
import type { Fields } from './events.ts';
import { manyFindings } from './findings.ts';
import { stuck } from './health.ts';
import { connected, connectedConnection, detected, grants, signedOut } from './worlds.ts';
import type { World } from './worlds.ts';

const unchosenConnection = { ...connectedConnection, accountsChosen: false };
const found = { chosen: false, subscription: 'NOT_SUBSCRIBED', subscriptionProblem: null };

const foundWhatsApp = {
  ...whatsapp,
  ...found,
  phoneNumbers: [
    { ...whatsapp.phoneNumbers[0], chosen: false },
    {
      ...whatsapp.phoneNumbers[0],
      id: 'n-2',
      metaId: '106540352242999',
      displayPhoneNumber: '+49 151 9999999',
      status: 'PENDING',
      ...unusable('The number is not registered with WhatsApp.'),
    },
  ],
};

const chosen = { __typename: 'AccountsChosen', channels: [] };

/** Logged in for the first time: everything is found, nothing chosen. */
export const unchosen = (): World => ({
  ...connected(),
  connection: unchosenConnection,
  channels: [
    detected('INSTAGRAM', [{ ...instagram, chosen: false }]),
    detected('MESSENGER', [
      page(1, 'Luma Studio', found),
      page(2, 'Luma Outlet', { ...found, source: 'OWNED_BY_BUSINESS', businessName: 'Luma Group' }),
      page(3, 'Luma Archive', {
        ...found,
        ...unusable('Your role on the Page lacks the task MESSAGING.'),
      }),
    ]),
    detected('WHATSAPP', [foundWhatsApp]),
  ],
  chooseAccounts: chosen,
});

/** The same with 61 Pages. */
export const manyUnchosen = (): World => ({
  ...unchosen(),
  channels: [
    detected('INSTAGRAM', [{ ...instagram, chosen: false }]),
    detected(
      'MESSENGER',
      Array.from({ length: 61 }, (_, index) => page(index + 1, `Page ${index + 1}`, found)),
      'Scanned 61 Pages in 3 requests',
    ),
    detected('WHATSAPP', [foundWhatsApp]),
  ],
});

/** Chosen and in use, but the doctor and the ladder find much amiss. */
export const amiss = (): World => {
  const declined = (name: string) => (name === 'business_management' ? 'DECLINED' : 'GRANTED');
  const [instagrams, pages, whatsapps] = connected().channels;
  return {
    ...connected(),
    connection: { ...connectedConnection, scopes: grants(declined) },
    channels: [
      { ...instagrams, findings: manyFindings.INSTAGRAM },
      { ...pages, findings: manyFindings.MESSENGER },
      { ...whatsapps, findings: manyFindings.WHATSAPP },
    ],
    webhookHealth: stuck,
    chooseAccounts: chosen,
    checkConnection: { __typename: 'ConnectionChecked' },
    checkWebhooks: { __typename: 'WebhooksChecked' },
    subscribeApp: { __typename: 'AppSubscribed' },
    subscribeAccount: { __typename: 'AccountSubscribed' },
  };
};

const dayMs = 24 * 60 * 60 * 1000;

/** The token ends in three days and a half. */
export const endingSoon = (): World => {
  const end = new Date(Date.now() + 3.5 * dayMs).toISOString();
  const ends = { tokenExpiresAt: end, reconnectBefore: end, expiresSoon: true };
  return { ...connected(), connection: { ...connectedConnection, ...ends } };
};

const check = (key: string, title: string, state: string, told: string, wayOn: string | null) => ({
  key,
  title,
  state,
  told,
  wayOn,
});

export const setupChecked: Fields = {
  __typename: 'SetupChecked',
  at: '2026-11-22T08:33:50.000Z',
  checks: [
    check('APP', 'App id and secret', 'PASSED', 'Meta knows them as “CRM Flow”.', null),
    check(
      'FIELDS',
      'Subscribed fields',
      'FAILED',
      'The object instagram lacks the field messages.',
      'Log in, open Webhook health and press “Subscribe the app”.',
    ),
    check(
      'REDIRECT',
      'Redirect address of the login',
      'UNKNOWN',
      'Meta does not let an app read its list of redirect addresses.',
      'Compare it in the App Dashboard: https://review.crmflow.example/login/callback',
    ),
    check(
      'CONTACT_EMAIL',
      'Contact address',
      'WARNING',
      'CONTACT_EMAIL is not set.',
      'Set it: the privacy page names it.',
    ),
  ],
};

/** Operator keys are configured; the right one is "let-me-see". */
export const operated = (): World => ({
  ...signedOut(),
  environment: { ...signedOut().environment, setupCheckOpen: true },
  setupCheck: ({ operatorKey }: { operatorKey: string }) =>
    operatorKey === 'let-me-see'
      ? setupChecked
      : {
          __typename: 'OperatorKeyRefused',
          message: 'This is not one of the operator keys.',
          wayOn: 'Ask whoever runs this server for one.',
          retryable: false,
        },
});
