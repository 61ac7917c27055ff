// What is amiss with the WhatsApp accounts and their numbers, and why there may be none.
import type { Grant } from '#connection/grants';
import type { PermissionName } from '#meta/permissions';
import { finding, type Finding } from '../finding.ts';
import type { FoundWhatsAppAccount, Look } from '../found.ts';
import { repair } from '../repair.ts';
import { seenAtLogin, type SeenBy } from './tell-call.ts';
import { grantedElsewhere, isGranted, targetsOf, type Trouble } from './trouble.ts';
import { count, listed, were } from './words.ts';

const SCOPES: readonly PermissionName[] = [
  'whatsapp_business_management',
  'whatsapp_business_messaging',
];
const MANAGER = 'https://business.facebook.com/settings/whatsapp-business-accounts';
const NUMBERS = 'https://business.facebook.com/wa/manage/phone-numbers/';

/** What is asked of accounts that no business shows: together, or one by one. */
export const SHARED_ALONE: readonly string[] = ['/?ids={wabas}', '/{waba}'];

const pathOf = ({ source }: FoundWhatsAppAccount): string | readonly string[] =>
  source === 'SHARED_IN_LOGIN' ? SHARED_ALONE : '/me/businesses';

export function accountTroubles(
  account: FoundWhatsAppAccount,
  grants: readonly Grant[],
  look: Look,
  seenBy: SeenBy,
): Trouble[] {
  const scopes = grantedElsewhere(grants, SCOPES, account.metaId);
  if (scopes.length > 0) {
    return [
      {
        code: 'WABA_NOT_SHARED',
        weight: 'UNUSABLE',
        sentence: `In the login dialog ${were(scopes)} granted for other WhatsApp accounts, not for this one.`,
        seenBy: seenAtLogin.inspection(`${listed(scopes)} not for this account`),
        repair: repair('GRANT', 'Share it in the dialog', { scopes }),
      },
    ];
  }
  const unknown = look.problems.some(({ about }) => about === 'WHATSAPP');
  return account.phoneNumbers.length > 0 || unknown ? [] : [withoutNumber(account, seenBy)];
}

/** Templates can be managed without one; messages cannot. */
function withoutNumber(account: FoundWhatsAppAccount, seenBy: SeenBy): Trouble {
  return {
    code: 'WABA_WITHOUT_NUMBER',
    weight: 'STOPS',
    sentence: 'This WhatsApp account has no phone number yet, so nobody can write to it.',
    seenBy: seenBy.at(pathOf(account), '0 phone numbers'),
    repair: repair('LINK', 'Add a phone number', { url: NUMBERS }),
  };
}

/** Meta's words for a number that is registered and held back (documentation/business-messaging/whatsapp/business-phone-numbers). */
const HELD_BACK = new Set(['FLAGGED', 'RESTRICTED', 'BANNED']);

export function numberTroubles(
  { status }: FoundWhatsAppAccount['phoneNumbers'][number],
  account: FoundWhatsAppAccount,
  accountUnusable: string | null,
  seenBy: SeenBy,
): Trouble[] {
  const shown = {
    weight: 'UNUSABLE' as const,
    seenBy: seenBy.at(pathOf(account), `status ${status ?? 'unknown'}`),
    repair: repair('LINK', 'Look at the number at Meta', { url: NUMBERS }),
  };
  if (accountUnusable !== null) {
    const seen = seenAtLogin.inspection(`not for ${account.name}`);
    return [{ ...shown, code: 'WABA_NOT_SHARED', sentence: accountUnusable, seenBy: seen }];
  }
  if (status === null || status === 'CONNECTED') return [];
  if (HELD_BACK.has(status)) {
    const sentence = `Meta holds this number back (${status}), so it cannot send for now.`;
    return [{ ...shown, code: 'NUMBER_RESTRICTED', sentence }];
  }
  const sentence = `This number is not registered for the Cloud API (Meta calls it ${status}), so it cannot send.`;
  return [{ ...shown, code: 'NUMBER_NOT_REGISTERED', sentence }];
}

/** Why no account was found. */
export function missingWhatsApp(look: Look, grants: readonly Grant[], seenBy: SeenBy): Finding[] {
  const refused = look.problems.some(({ about }) => about === 'WHATSAPP');
  if (look.whatsApp.accounts.length > 0 || refused) return [];
  if (!isGranted(grants, 'whatsapp_business_management')) return [];
  if (targetsOf(grants, 'whatsapp_business_management') !== null) return [noneShared()];
  return [look.businesses === null ? businessOnly() : noAccount(look.businesses, seenBy)];
}

function noneShared(): Finding {
  return finding('WABA_NOT_SHARED', {
    severity: 'BLOCKING',
    sentence: 'No WhatsApp Business account was shared in the login dialog.',
    seenBy: seenAtLogin.inspection('whatsapp_business_management for 0 accounts'),
    repair: repair('GRANT', 'Share a WhatsApp account in the dialog', { scopes: [...SCOPES] }),
  });
}

function businessOnly(): Finding {
  return finding('BUSINESS_ONLY', {
    severity: 'BLOCKING',
    sentence:
      'business_management was not granted and no WhatsApp Business account was shared in the dialog, so none can be listed.',
    seenBy: seenAtLogin.permissions('business_management not granted'),
    repair: repair('GRANT', 'Grant business_management', { scopes: ['business_management'] }),
  });
}

function noAccount(businesses: number, seenBy: SeenBy): Finding {
  const among = businesses === 1 ? 'the one business' : `the ${businesses} businesses`;
  return finding('NO_WHATSAPP_ACCOUNT', {
    severity: 'BLOCKING',
    sentence:
      businesses === 0
        ? 'Meta lists no business for this login, and none shared a WhatsApp Business account.'
        : `Meta lists no WhatsApp Business account in ${among} of this login.`,
    seenBy: seenBy.at(
      '/me/businesses',
      `${count(businesses, 'business', 'businesses')}, 0 WhatsApp accounts`,
    ),
    repair: repair('LINK', 'Open WhatsApp accounts in the business settings', { url: MANAGER }),
  });
}
