// The permissions the simulator knows: what they touch and what they bring along (docs/permissions).

/** What `target_ids` of a permission name; null = nothing to choose. */
export type Target = 'pages' | 'instagram' | 'businesses' | 'whatsapp';

interface Permission {
  says: string;
  target: Target | null;
  needs: readonly string[];
}

const pages = (says: string, ...needs: string[]): Permission => ({ says, target: 'pages', needs });

export const permissions: ReadonlyMap<string, Permission> = new Map<string, Permission>([
  ['public_profile', { says: 'Name and profile picture', target: null, needs: [] }],
  ['email', { says: 'Email address', target: null, needs: [] }],
  ['pages_show_list', pages('Show a list of the Pages you manage')],
  ['pages_read_engagement', pages('Read content posted on the Page', 'pages_show_list')],
  ['pages_manage_metadata', pages('Manage settings and webhooks of the Page', 'pages_show_list')],
  [
    'pages_messaging',
    pages(
      'Manage and access Page conversations in Messenger',
      'pages_manage_metadata',
      'pages_show_list',
    ),
  ],
  [
    'instagram_basic',
    {
      says: 'Access profile and posts of the Instagram account connected to the Page',
      target: 'instagram',
      needs: ['pages_read_engagement', 'pages_show_list'],
    },
  ],
  [
    'instagram_manage_messages',
    {
      says: 'Manage and access conversations of the Instagram account',
      target: 'instagram',
      needs: ['instagram_basic', 'pages_read_engagement', 'pages_show_list'],
    },
  ],
  [
    'business_management',
    {
      says: 'Manage your business and its assets',
      target: 'businesses',
      needs: ['pages_read_engagement', 'pages_show_list'],
    },
  ],
  [
    'whatsapp_business_management',
    { says: 'Manage your WhatsApp accounts', target: 'whatsapp', needs: [] },
  ],
  [
    'whatsapp_business_messaging',
    {
      says: 'Manage and access WhatsApp conversations',
      target: 'whatsapp',
      needs: ['whatsapp_business_management'],
    },
  ],
]);

/** The nine of this product's review: what a Login for Business configuration here contains. */
export const configured = [...permissions.keys()].filter(
  (name) => name !== 'public_profile' && name !== 'email',
);

/** The asked permissions with everything they depend on, in the catalog's order. */
export function withDependencies(asked: readonly string[]): string[] {
  const wanted = new Set(asked);
  for (const name of asked) {
    for (const needed of permissions.get(name)?.needs ?? []) wanted.add(needed);
  }
  return [...permissions.keys()].filter((name) => wanted.has(name));
}
