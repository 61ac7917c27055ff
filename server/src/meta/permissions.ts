// The catalog of the nine permissions this app asks for: login scopes, explanations, proofs and exports all come from here.

/** One of the nine permissions, by Meta's own name (docs/permissions). */
export type PermissionName =
  | 'instagram_basic'
  | 'instagram_manage_messages'
  | 'pages_messaging'
  | 'whatsapp_business_management'
  | 'whatsapp_business_messaging'
  | 'pages_show_list'
  | 'pages_read_engagement'
  | 'pages_manage_metadata'
  | 'business_management';

/** What one permission is for, in the words the reviewer reads, and which of the nine it needs beside itself. */
export interface Permission {
  name: PermissionName;
  explanation: string;
  dependsOn: readonly PermissionName[];
}

/**
 * The nine, in the order of the page. Explanations are the page's text word for word; dependencies are those of Meta's
 * permission reference (docs/permissions) as far as they are among the nine. For `instagram_basic` Meta's pages disagree:
 * we follow the Instagram pages, because `pages_read_user_content` of the reference is not asked for by this app.
 */
export const PERMISSIONS: readonly Permission[] = [
  {
    name: 'instagram_basic',
    explanation:
      'Read Instagram Business profile identifiers and display fields linked to a Facebook Page so reviewers can confirm the correct IG account.',
    dependsOn: ['pages_read_engagement', 'pages_show_list'],
  },
  {
    name: 'instagram_manage_messages',
    explanation:
      'Required for Instagram Direct messaging in CRM Flow; webhooks for IG message events are stored here for review verification.',
    dependsOn: ['instagram_basic', 'pages_read_engagement', 'pages_show_list'],
  },
  {
    name: 'pages_messaging',
    explanation:
      'Send and receive Messenger conversations on connected Facebook Pages (Messenger is represented via Page connections, not a separate table).',
    dependsOn: ['pages_manage_metadata', 'pages_show_list'],
  },
  {
    name: 'whatsapp_business_management',
    explanation:
      'List WhatsApp Business Accounts (WABA) owned by the business so the dashboard can show connected WhatsApp assets.',
    dependsOn: [],
  },
  {
    name: 'whatsapp_business_messaging',
    explanation:
      'Access WhatsApp phone numbers and message webhooks used by CRM Flow for WhatsApp inbox features.',
    dependsOn: ['whatsapp_business_management'],
  },
  {
    name: 'pages_show_list',
    explanation:
      'Enumerate Facebook Pages the user can manage, which is the entry point for Messenger channel setup.',
    dependsOn: [],
  },
  {
    name: 'pages_read_engagement',
    explanation:
      'Read Page metadata needed to display connected Pages and validate Page–Instagram linkage during review.',
    dependsOn: ['pages_show_list'],
  },
  {
    name: 'pages_manage_metadata',
    explanation:
      'Subscribe Pages to webhooks and manage Page settings required for messaging integrations.',
    dependsOn: ['pages_show_list'],
  },
  {
    name: 'business_management',
    explanation:
      'Access Business Manager assets (including owned WABAs) when resolving WhatsApp Business accounts for the connected business.',
    dependsOn: ['pages_read_engagement', 'pages_show_list'],
  },
];

const names: ReadonlySet<string> = new Set(PERMISSIONS.map((permission) => permission.name));

/** Is this text the name of one of the nine? */
export function isPermissionName(text: string): text is PermissionName {
  return names.has(text);
}
