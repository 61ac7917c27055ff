// What is amiss with the Pages found, and why there may be none.
import type { Grant } from '#connection/grants';
import type { PermissionName } from '#meta/permissions';
import { finding, type Finding } from '../finding.ts';
import type { FoundPage, Look } from '../found.ts';
import { repair } from '../repair.ts';
import { pathOfPage, seenAtLogin, type SeenBy } from './tell-call.ts';
import { grantedElsewhere, isGranted, targetsOf, type Trouble } from './trouble.ts';
import { count, listed, were } from './words.ts';

/** By one of these a Page's messages can be read and answered (docs/facebook-login/guides/access-tokens; new Pages say PROFILE_PLUS_…). */
const MESSAGING_TASKS = new Set([
  'MESSAGING',
  'MODERATE',
  'PROFILE_PLUS_MESSAGING',
  'PROFILE_PLUS_MODERATE',
  'PROFILE_PLUS_FULL_CONTROL',
]);

const PAGE_SCOPES: readonly PermissionName[] = [
  'pages_show_list',
  'pages_manage_metadata',
  'pages_messaging',
];

export function pageTroubles(page: FoundPage, grants: readonly Grant[], seenBy: SeenBy): Trouble[] {
  const path = pathOfPage(page);
  const elsewhere = grantedElsewhere(grants, PAGE_SCOPES, page.metaId);
  const troubles: (Trouble | null)[] = [
    elsewhere.length > 0 ? notGranted(elsewhere) : withoutToken(page, seenBy.at(path, 'no token')),
    taskMissing(page, seenBy),
    notPublished(page, seenBy.at(path, 'is_published false')),
  ];
  return troubles.filter((trouble) => trouble !== null);
}

function notGranted(scopes: PermissionName[]): Trouble {
  return {
    code: 'PAGE_NOT_GRANTED',
    weight: 'UNUSABLE',
    sentence: `In the login dialog ${were(scopes)} granted for other Pages, not for this one.`,
    seenBy: seenAtLogin.inspection(`${listed(scopes)} not for this Page`),
    repair: repair('GRANT', 'Tick this Page in the dialog', { scopes }),
  };
}

function withoutToken({ token }: FoundPage, seenBy: string): Trouble | null {
  if (token !== null) return null;
  return {
    code: 'PAGE_WITHOUT_TOKEN',
    weight: 'UNUSABLE',
    sentence: 'Meta gives no access token for this Page, so nothing can be done on it.',
    seenBy,
    repair: repair('LINK', 'Give yourself a role on the Page', {
      url: 'https://business.facebook.com/settings/pages',
    }),
  };
}

function taskMissing({ tasks }: FoundPage, seenBy: SeenBy): Trouble | null {
  if (tasks.length === 0 || tasks.some((task) => MESSAGING_TASKS.has(task))) return null;
  return {
    code: 'TASK_MISSING',
    weight: 'UNUSABLE',
    sentence: `Your role on this Page lacks the task MESSAGING, so its messages can be neither read nor answered; it has ${listed(tasks)}.`,
    seenBy: seenBy.at('/me/accounts', `tasks ${tasks.join(' ')}`),
    repair: repair('LINK', 'Ask for the task in the Page’s access settings', {
      url: 'https://business.facebook.com/settings/pages',
    }),
  };
}

function notPublished({ published, metaId }: FoundPage, seenBy: string): Trouble | null {
  if (published !== false) return null;
  return {
    code: 'PAGE_NOT_PUBLISHED',
    weight: 'HINDERS',
    sentence: 'This Page is not published, so only people with a role on it can write to it.',
    seenBy,
    repair: repair('LINK', 'Publish the Page', { url: `https://www.facebook.com/${metaId}` }),
  };
}

/** Why there is no Page; or, with some, why there are not all that were granted. */
export function missingPages(look: Look, grants: readonly Grant[], seenBy: SeenBy): Finding[] {
  if (!isGranted(grants, 'pages_show_list')) return [];
  const covered = targetsOf(grants, 'pages_show_list');
  const found = new Set(look.pages.accounts.map(({ metaId }) => metaId));
  const unseen = covered?.filter((id) => !found.has(id)) ?? [];
  if (look.businesses === null && (unseen.length > 0 || (found.size === 0 && covered === null))) {
    return [businessOnly(look, unseen.length, seenBy)];
  }
  if (found.size > 0 || look.problems.some(({ about }) => about === 'PAGES')) return [];
  return covered === null ? [noPage(seenBy)] : [noneGranted(covered.length)];
}

function businessOnly(look: Look, unseen: number, seenBy: SeenBy): Finding {
  const why = 'business_management was not granted, so what only a business owns cannot be listed.';
  const sentence =
    unseen > 0
      ? `The login covers ${count(unseen, 'Page')} on which you have no role yourself: ${why}`
      : `Meta lists no Facebook Page on which you have a role yourself: ${why}`;
  return finding('BUSINESS_ONLY', {
    severity: look.pages.accounts.length === 0 ? 'BLOCKING' : 'WARNING',
    sentence,
    seenBy: seenBy.at('/me/accounts', count(look.ownPages ?? 0, 'Page')),
    repair: repair('GRANT', 'Grant business_management', { scopes: ['business_management'] }),
  });
}

function noneGranted(covered: number): Finding {
  return finding('PAGE_NOT_GRANTED', {
    severity: 'BLOCKING',
    sentence:
      covered === 0
        ? 'No Facebook Page was ticked in the login dialog.'
        : 'Meta no longer lists the Facebook Pages that were ticked in the login dialog.',
    seenBy: seenAtLogin.inspection(`pages_show_list for ${count(covered, 'Page')}`),
    repair: repair('GRANT', 'Tick Pages in the dialog', { scopes: [...PAGE_SCOPES] }),
  });
}

function noPage(seenBy: SeenBy): Finding {
  return finding('NO_PAGE', {
    severity: 'BLOCKING',
    sentence: 'Meta lists no Facebook Page for this login: the account manages none.',
    seenBy: seenBy.at('/me/accounts', '0 Pages'),
    repair: repair('LINK', 'Create a Page', { url: 'https://www.facebook.com/pages/create' }),
  });
}
