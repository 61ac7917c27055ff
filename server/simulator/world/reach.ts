// Which assets a person can reach, by a role of their own or through a business.
import type {
  Business,
  FacebookPage,
  InstagramAccount,
  Person,
  WhatsAppAccount,
} from './assets.ts';
import type { Target } from './permissions.ts';

export function pagesThroughBusiness(person: Person): FacebookPage[] {
  return person.businesses.flatMap((business) => [...business.ownedPages, ...business.clientPages]);
}

/** What a person may do on a client's Page that reached them through a business. */
const throughBusiness = ['ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'];

export function tasksOn(person: Person, page: FacebookPage): readonly string[] {
  const role = person.roles.find((one) => one.page === page);
  if (role !== undefined) return role.tasks;
  return pagesThroughBusiness(person).includes(page) ? throughBusiness : [];
}

/** Without one of these tasks a Page token neither subscribes nor writes (docs/messenger-platform). */
const forMessages = new Set(['MESSAGING', 'MODERATE', 'MANAGE']);

export function mayMessage(person: Person, page: FacebookPage): boolean {
  return tasksOn(person, page).some((task) => forMessages.has(task));
}

export function pagesOf(person: Person): FacebookPage[] {
  return [...new Set([...person.roles.map((role) => role.page), ...pagesThroughBusiness(person)])];
}

export function instagramOf(person: Person): InstagramAccount[] {
  return pagesOf(person).flatMap((page) => (page.instagram === null ? [] : [page.instagram]));
}

export function whatsAppOf(person: Person): WhatsAppAccount[] {
  const accounts = person.businesses.flatMap((business) => [
    ...business.ownedWhatsApp,
    ...business.clientWhatsApp,
  ]);
  return [...new Set(accounts)];
}

/** Everything a permission's `target_ids` could name for this person. */
export function targetsOf(person: Person, target: Target): readonly { id: string; name: string }[] {
  const found: Record<Target, () => readonly { id: string; name: string }[]> = {
    pages: () => pagesOf(person),
    instagram: () => instagramOf(person),
    businesses: (): readonly Business[] => person.businesses,
    whatsapp: () => whatsAppOf(person),
  };
  return found[target]();
}
