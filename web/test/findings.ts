// What the channel doctor finds, and how it is repaired, as the API tells them.
import type { Fields } from './events.ts';

const repair = (kind: string, label: string, more: Fields = {}) => ({
  kind,
  label,
  scopes: [],
  url: null,
  accountId: null,
  ...more,
});

export const ask = (label: string, scopes: string[]) => repair('GRANT', label, { scopes });
export const link = (label: string, url: string) => repair('LINK', label, { url });
export const subscribe = (label: string, accountId: string) =>
  repair('SUBSCRIBE', label, { accountId });
export const subscribeApp = repair('SUBSCRIBE_APP', 'Subscribe the app');
export const reconnect = repair('RECONNECT', 'Reconnect');
export const choose = repair('CHOOSE', 'Choose accounts');
export const refresh = repair('REFRESH', 'Look again');

export const finding = (
  code: string,
  sentence: string,
  seenBy: string,
  repair: Fields | null,
  more: Fields = {},
) => ({ code, severity: 'BLOCKING', sentence, seenBy, repair, accountName: null, ...more });

const page = (accountName: string) => ({ severity: 'WARNING', accountName });

/** One of each kind of repair, on the channel where it belongs. */
export const manyFindings = {
  INSTAGRAM: [
    finding(
      'MESSAGE_ACCESS_OFF',
      '@luma.studio does not let connected tools read its messages.',
      'GET /{page}/conversations?platform=instagram → 403, code 200',
      link('Where to turn it on', 'https://www.facebook.com/help/instagram/791161338412168'),
      page('@luma.studio'),
    ),
  ],
  MESSENGER: [
    finding(
      'TASK_MISSING',
      'Your role on Luma Outlet lacks the task MESSAGING, so its messages cannot be answered.',
      'GET /me/accounts → 200, tasks ANALYZE, CREATE_CONTENT',
      link('Page settings at Meta', 'https://www.facebook.com/settings?tab=pages'),
      page('Luma Outlet'),
    ),
    finding(
      'NOT_SUBSCRIBED',
      'This Page’s webhooks do not come to this app.',
      'GET /{page}/subscribed_apps → 200, not this app',
      subscribe('Subscribe it', 'page-2'),
      page('Luma Outlet'),
    ),
    finding(
      'LOOK_CUT_SHORT',
      'Meta limited how much could be read, so some Pages may be missing.',
      'GET /me/accounts → 400, code 4',
      refresh,
      { severity: 'WARNING' },
    ),
    finding(
      'NOT_CHOSEN',
      'One Page was found since you chose, and is not in use.',
      'GET /me/accounts → 200, 2 Pages',
      choose,
      { severity: 'WARNING' },
    ),
  ],
  WHATSAPP: [
    finding(
      'TOKEN_DEAD',
      'The access token no longer works, so Meta could not be asked.',
      'GET /me/businesses → 400, code 190/460',
      reconnect,
    ),
    finding(
      'SCOPE_DECLINED',
      'business_management was declined, so accounts of a business stay invisible.',
      'GET /me/permissions → 200, declined',
      ask('Grant it', ['business_management']),
    ),
    finding(
      'APP_NOT_SUBSCRIBED',
      'The app is not subscribed to WhatsApp’s messages.',
      'GET /{app}/subscriptions → 200, no whatsapp_business_account',
      subscribeApp,
    ),
  ],
};
