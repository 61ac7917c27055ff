// Where the way on from each failure at Meta's side begins: here, or on the page on which Meta explains it.
import { WEB_PAGES } from '#base/fix-url';
import { ON_PAGES, ON_REGISTRATION, ON_WHATSAPP } from './messaging-words.ts';
import type { MetaErrorName } from './words.ts';

const META = 'https://developers.facebook.com';
const MESSAGING = `${META}/documentation/business-messaging`;

/** Meta's own pages. */
export const META_PAGES = {
  errors: `${META}/docs/graph-api/guides/error-handling`,
  limits: `${META}/docs/graph-api/overview/rate-limiting`,
  accessLevels: `${META}/docs/graph-api/overview/access-levels`,
  webhooks: `${META}/docs/graph-api/webhooks/getting-started`,
  login: `${META}/docs/facebook-login/guides/advanced/manual-flow`,
  messengerErrors: `${MESSAGING}/messenger-platform/error-codes`,
  whatsAppErrors: `${MESSAGING}/whatsapp/support/error-codes`,
} as const;

/** Null: nothing can be done on any page but to wait or to look at this app's own settings. */
const BY_NAME: Readonly<Record<MetaErrorName, string | null>> = {
  ExpiredToken: WEB_PAGES.login,
  RevokedToken: WEB_PAGES.login,
  PasswordChanged: WEB_PAGES.login,
  InvalidToken: WEB_PAGES.login,
  MissingPermission: WEB_PAGES.access,
  Throttled: META_PAGES.limits,
  TransientFailure: null,
  NotFound: WEB_PAGES.accounts,
  BadParameter: META_PAGES.errors,
  OutsideWindow: META_PAGES.messengerErrors,
  RecipientUnavailable: META_PAGES.messengerErrors,
  Blocked: META_PAGES.errors,
  CodeRejected: WEB_PAGES.login,
  AppRejected: META_PAGES.errors,
  Unreachable: null,
  Unintelligible: null,
  ForeignHost: null,
  PagingLoop: null,
  UnknownMetaError: META_PAGES.errors,
};

const each = (words: object, page: string): Record<string, string> =>
  Object.fromEntries(Object.keys(words).map((code) => [code, page]));

/** Where a code leads elsewhere than its class; by class and reason, then by `code/subcode`, then by `code`. */
const SPECIAL: Readonly<Record<string, string>> = {
  ...each(ON_PAGES, META_PAGES.messengerErrors),
  ...each({ ...ON_REGISTRATION, ...ON_WHATSAPP }, META_PAGES.whatsAppErrors),
  'CodeRejected/REDIRECT_MISMATCH': META_PAGES.login,
  '3': META_PAGES.accessLevels,
  '230': WEB_PAGES.access,
  '2200': META_PAGES.webhooks,
  '131005': WEB_PAGES.login,
  '200/2018028': META_PAGES.accessLevels,
};

/** `keys`: the failure's names from the most to the least exact. A path of the web, an address at Meta, or null. */
export function findFixUrl(name: MetaErrorName, keys: readonly string[]): string | null {
  return keys.map((key) => SPECIAL[key]).find((page) => page !== undefined) ?? BY_NAME[name];
}
