// Short ways to write down a Page, an Instagram account or a WhatsApp account for the cast.
import type {
  Business,
  FacebookPage,
  InstagramAccount,
  PhoneNumber,
  WhatsAppAccount,
} from './assets.ts';

export const fullRole = [
  'ADVERTISE',
  'ANALYZE',
  'CREATE_CONTENT',
  'MESSAGING',
  'MODERATE',
  'MANAGE',
];

const defaultCategory = { id: '2256', name: 'Home Decor' };

export function makeInstagram(id: string, username: string, name: string): InstagramAccount {
  const followers = 800 + (Number(id.slice(-4)) % 900);
  return {
    id,
    username,
    name,
    biography: `${name} on a simulated Instagram.`,
    followers,
    media: 42,
    messageAccess: true,
  };
}

export function makePage(
  id: string,
  name: string,
  instagram: InstagramAccount | null = null,
  trouble: Partial<Pick<FacebookPage, 'personalInstagram' | 'published' | 'otherApps'>> = {},
): FacebookPage {
  const posts = ['A new week in the studio.', 'Opening hours on holidays.'].map(
    (message, index) => ({
      id: `${id}_${900_001 + index}`,
      message: `${name}: ${message}`,
      daysAgo: 1 + index * 5,
    }),
  );
  const fans = 300 + (Number(id.slice(-4)) % 1700);
  const about = `${name}, a Page of the local simulator.`;
  const calm = { personalInstagram: null, published: true, otherApps: [] };
  return {
    id,
    name,
    category: defaultCategory,
    about,
    fans,
    instagram,
    posts,
    ...calm,
    ...trouble,
  };
}

export function makePhone(
  id: string,
  display: string,
  verifiedName: string,
  registered = true,
): PhoneNumber {
  const quality = registered ? 'GREEN' : 'UNKNOWN';
  const profile = { about: verifiedName, vertical: 'RETAIL' };
  return { id, display, verifiedName, quality, registered, profile };
}

export function makeWhatsApp(id: string, name: string, phones: PhoneNumber[]): WhatsAppAccount {
  const body = { type: 'BODY', text: 'Welcome and congratulations! This is a simulated template.' };
  const hello = {
    id: `${Number(id.slice(-9))}01`,
    name: 'hello_world',
    language: 'en_US',
    category: 'UTILITY',
    status: 'APPROVED' as const,
    components: [body],
  };
  return { id, name, currency: 'EUR', phones, templates: [hello] };
}

export function makeBusiness(
  id: string,
  name: string,
  assets: Partial<
    Pick<Business, 'ownedPages' | 'clientPages' | 'ownedWhatsApp' | 'clientWhatsApp'>
  >,
): Business {
  const nothing = { ownedPages: [], clientPages: [], ownedWhatsApp: [], clientWhatsApp: [] };
  return { id, name, verification: 'verified', ...nothing, ...assets };
}
