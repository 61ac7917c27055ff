// Accounts as the API tells them.
import type { Fields } from './events.ts';

/** Usable, and in use. */
const inUse = { chosen: true, usable: true, unusable: null };

/** What Meta shows, but does not let us use. */
export const unusable = (why: string) => ({ chosen: false, usable: false, unusable: why });

export const page = (id: number, name: string, more: Fields = {}) => ({
  __typename: 'FacebookPage',
  id: `page-${id}`,
  metaId: String(104_958_712_308 + id),
  name,
  source: 'OWN_ROLE',
  businessName: null,
  category: 'Home decor',
  pictureUrl: null,
  subscription: 'SUBSCRIBED',
  subscriptionProblem: null,
  ...inUse,
  ...more,
});

export const instagram = {
  __typename: 'InstagramAccount',
  id: 'ig-1',
  metaId: '17841405822304914',
  name: 'Luma Studio',
  source: 'OWN_ROLE',
  businessName: null,
  ...inUse,
  username: 'luma.studio',
  pictureUrl: null,
  followersCount: 1204,
  pageName: 'Luma Studio',
  pageMetaId: '104958712309',
};

export const whatsapp = {
  __typename: 'WhatsAppAccount',
  id: 'wa-1',
  metaId: '102290129340398',
  name: 'Luma WhatsApp',
  source: 'CLIENT_OF_BUSINESS',
  businessName: 'Luma Group',
  ...inUse,
  subscription: 'FAILED',
  subscriptionProblem: 'Meta answered (#200) missing permission.',
  phoneNumbers: [
    {
      id: 'n-1',
      metaId: '106540352242922',
      displayPhoneNumber: '+49 151 2345204',
      verifiedName: 'Luma Studio',
      qualityRating: 'GREEN',
      status: 'CONNECTED',
      ...inUse,
    },
  ],
};
