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
