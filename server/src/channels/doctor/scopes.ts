// The permissions a channel needs, and what does not work while one of them is missing.
import type { Grant, GrantStatus } from '#connection/grants';
import type { PermissionName } from '#meta/permissions';
import type { ChannelKind } from '../channel.ts';
import { finding, type Finding, type FindingCode } from '../finding.ts';
import { repair } from '../repair.ts';
import { seenAtLogin } from './tell-call.ts';
import { listed } from './words.ts';

/** The first is the one by which accounts are found. docs/permissions, docs/instagram-platform/webhooks */
const NEEDED: Record<ChannelKind, readonly PermissionName[]> = {
  MESSENGER: ['pages_show_list', 'pages_manage_metadata', 'pages_messaging'],
  INSTAGRAM: [
    'instagram_basic',
    'pages_show_list',
    'instagram_manage_messages',
    'pages_manage_metadata',
    'pages_read_engagement',
  ],
  WHATSAPP: ['whatsapp_business_management', 'whatsapp_business_messaging'],
};

const HIDDEN = 'Meta does not show these accounts';

const WITHOUT: Record<PermissionName, string> = {
  pages_show_list: HIDDEN,
  instagram_basic: HIDDEN,
  whatsapp_business_management: HIDDEN,
  business_management: 'accounts of a business are not listed',
  pages_manage_metadata: 'webhooks cannot be turned on',
  pages_messaging: 'nobody can be answered on Messenger',
  instagram_manage_messages: 'nobody can be answered on Instagram',
  whatsapp_business_messaging: 'nobody can be answered on WhatsApp',
  pages_read_engagement: 'Meta sends no Instagram messages',
};

interface Missing {
  code: FindingCode;
  /** Behind one name and behind several. */
  happened: readonly [string, string];
  seen: string;
}

const MISSING: Record<Exclude<GrantStatus, 'GRANTED'>, Missing> = {
  DECLINED: {
    code: 'SCOPE_DECLINED',
    happened: ['was not granted in the login dialog', 'were not granted in the login dialog'],
    seen: 'declined',
  },
  EXPIRED: {
    code: 'SCOPE_EXPIRED',
    happened: ['has expired at Meta', 'have expired at Meta'],
    seen: 'expired',
  },
  NEVER_ASKED: {
    code: 'SCOPE_NOT_ASKED',
    happened: ['was never asked for', 'were never asked for'],
    seen: 'not in the list',
  },
};

/** One finding for each way in which permissions of this channel are missing. */
export function missingScopes(kind: ChannelKind, grants: readonly Grant[]): Finding[] {
  return (['DECLINED', 'EXPIRED', 'NEVER_ASKED'] as const).flatMap((status) => {
    const scopes = NEEDED[kind].filter((name) =>
      grants.some((grant) => grant.permission === name && grant.status === status),
    );
    const [first] = scopes;
    return first === undefined ? [] : [missingScope(MISSING[status], first, scopes)];
  });
}

function missingScope(missing: Missing, first: PermissionName, scopes: PermissionName[]): Finding {
  const names = listed(scopes);
  const happened = missing.happened[scopes.length === 1 ? 0 : 1];
  return finding(missing.code, {
    severity: 'BLOCKING',
    sentence: `${names} ${happened}, so ${WITHOUT[first]}.`,
    seenBy: seenAtLogin.permissions(`${names} ${missing.seen}`),
    repair: repair('GRANT', `Grant ${names}`, { scopes }),
  });
}
