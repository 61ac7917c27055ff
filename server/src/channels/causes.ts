// Why a channel has nothing to show: each cause with its sentence, a link that helps, and whether asking again in the
// login dialog can mend it. The seed's own three sentences stand beside the cause, never instead of it.
import type { ChannelKind } from './channel.ts';

export type CauseName =
  | 'NOBODY'
  | 'NOT_LOOKED'
  | 'SCOPE_MISSING'
  | 'NO_PAGE'
  | 'NO_PAGE_FOR_INSTAGRAM'
  | 'NO_INSTAGRAM_LINK'
  | 'NO_BUSINESS_ACCESS'
  | 'NO_WHATSAPP_ACCOUNT'
  | 'META_FAILED';

export interface Cause {
  name: CauseName;
  /** The cause as a sentence for a person. */
  sentence: string;
}

/** The seed's sentences, word for word. */
export const NOT_DETECTED: Record<ChannelKind, string> = {
  INSTAGRAM: 'Not detected — link an Instagram Business account to a Facebook Page',
  MESSENGER: 'Not detected — grant pages permissions and connect a Facebook Page',
  WHATSAPP: 'Not detected — requires WhatsApp Business assets and whatsapp_business_* scopes',
};

const REPAIRS: Record<CauseName, { canGrant: boolean; fixUrl: string | null }> = {
  NOBODY: { canGrant: false, fixUrl: null },
  NOT_LOOKED: { canGrant: false, fixUrl: null },
  SCOPE_MISSING: { canGrant: true, fixUrl: null },
  NO_PAGE: { canGrant: true, fixUrl: 'https://www.facebook.com/pages/create' },
  NO_PAGE_FOR_INSTAGRAM: { canGrant: true, fixUrl: 'https://www.facebook.com/pages/create' },
  NO_INSTAGRAM_LINK: {
    canGrant: true,
    fixUrl: 'https://www.facebook.com/business/help/connect-instagram-to-page',
  },
  NO_BUSINESS_ACCESS: { canGrant: true, fixUrl: null },
  NO_WHATSAPP_ACCOUNT: {
    canGrant: true,
    fixUrl: 'https://business.facebook.com/settings/whatsapp-business-accounts',
  },
  META_FAILED: { canGrant: false, fixUrl: null },
};

/** What mends a cause; unknown names (an older release's) mend nothing. */
export function repairOf(name: string): { canGrant: boolean; fixUrl: string | null } {
  return isCauseName(name) ? REPAIRS[name] : { canGrant: false, fixUrl: null };
}

function isCauseName(name: string): name is CauseName {
  return Object.hasOwn(REPAIRS, name);
}

export const nobody: Cause = {
  name: 'NOBODY',
  sentence: 'Nobody is signed in, so Meta was not asked.',
};

export const notLooked: Cause = {
  name: 'NOT_LOOKED',
  sentence: 'Meta has not been asked yet.',
};

export function scopeMissing(scopes: readonly string[]): Cause {
  const names = scopes.join(' and ');
  const were = scopes.length > 1 ? 'were' : 'was';
  return {
    name: 'SCOPE_MISSING',
    sentence: `${names} ${were} not granted in the login dialog, so Meta does not show these accounts.`,
  };
}

export function noPage(forInstagram: boolean): Cause {
  return forInstagram
    ? {
        name: 'NO_PAGE_FOR_INSTAGRAM',
        sentence:
          'Meta lists no Facebook Page for this login, and Instagram accounts are found through their Page.',
      }
    : {
        name: 'NO_PAGE',
        sentence:
          'Meta lists no Facebook Page for this login: the account manages none, or none was chosen in the dialog.',
      };
}

export function noInstagramLink(pages: number): Cause {
  const which = pages === 1 ? 'The one Page found is' : `None of the ${pages} Pages found is`;
  const not = pages === 1 ? ' not' : '';
  return {
    name: 'NO_INSTAGRAM_LINK',
    sentence: `${which}${not} linked to an Instagram professional account.`,
  };
}

export const noBusinessAccess: Cause = {
  name: 'NO_BUSINESS_ACCESS',
  sentence:
    'business_management was not granted and no WhatsApp Business account was shared in the dialog, so none can be listed.',
};

export function noWhatsAppAccount(businesses: number): Cause {
  const among = businesses === 1 ? 'the one business' : `the ${businesses} businesses`;
  return {
    name: 'NO_WHATSAPP_ACCOUNT',
    sentence:
      businesses === 0
        ? 'Meta lists no business for this login, and none shared a WhatsApp Business account.'
        : `Meta lists no WhatsApp Business account in ${among} of this login.`,
  };
}

export function metaFailed(error: { sentence: string; wayOn: string }): Cause {
  return { name: 'META_FAILED', sentence: `${error.sentence} ${error.wayOn}` };
}
