// What people and businesses own at Meta: Pages, Instagram accounts, WhatsApp accounts and numbers.

export interface InstagramAccount {
  id: string;
  username: string;
  name: string;
  biography: string;
  followers: number;
  media: number;
  /** "Allow access to messages" in the account's own settings; off, no app reads or answers its messages. */
  messageAccess: boolean;
}

export interface FacebookPage {
  id: string;
  name: string;
  category: { id: string; name: string };
  about: string;
  fans: number;
  /** The linked professional account; null = no link. */
  instagram: InstagramAccount | null;
  /** Id of a personal account that is linked instead: Graph shows no more of it. */
  personalInstagram: string | null;
  published: boolean;
  /** Apps of other makers that are installed on it. */
  otherApps: readonly { id: string; name: string }[];
  posts: readonly { id: string; message: string; daysAgo: number }[];
}

export interface PhoneNumber {
  /** Below 2^53: Meta's WhatsApp SDK reads it as a number. */
  id: string;
  /** As Graph shows it, with `+` and spaces; webhooks carry the digits alone. */
  display: string;
  verifiedName: string;
  quality: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
  /** Registered for the Cloud API; an unregistered number cannot send. */
  registered: boolean;
  /** What customers see of the business: `about`, `vertical` and the like. */
  profile: Record<string, string>;
}

export interface Template {
  /** Below 2^53: webhooks carry it as a number. */
  id: string;
  name: string;
  language: string;
  category: string;
  status: 'APPROVED' | 'PENDING' | 'REJECTED';
  components: readonly unknown[];
}

export interface WhatsAppAccount {
  id: string;
  name: string;
  currency: string;
  phones: PhoneNumber[];
  templates: Template[];
}

export interface Business {
  id: string;
  name: string;
  verification: 'verified' | 'not_verified';
  ownedPages: readonly FacebookPage[];
  clientPages: readonly FacebookPage[];
  ownedWhatsApp: readonly WhatsAppAccount[];
  clientWhatsApp: readonly WhatsAppAccount[];
}

export interface Person {
  persona: string;
  /** App-scoped id. */
  id: string;
  name: string;
  /** What this person is good for, one sentence. */
  says: string;
  /** Pages they hold a role on themselves, with the tasks of the role. */
  roles: readonly { page: FacebookPage; tasks: readonly string[] }[];
  businesses: readonly Business[];
  /** Permissions this person unticks when asked the first time. */
  unticks: readonly string[];
  /** Admin, developer or tester of the app: may log in while it is in development. */
  hasRole: boolean;
  /** Most items of one cursor page for this person; null = what everybody gets. */
  pageSize: number | null;
}
