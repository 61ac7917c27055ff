// One person with as many Pages, businesses and WhatsApp accounts as a test of discovery wants.
import type { Person } from './assets.ts';
import {
  fullRole,
  makeBusiness,
  makeInstagram,
  makePage,
  makePhone,
  makeWhatsApp,
} from './make-assets.ts';

interface Size {
  pages: number;
  businesses: number;
  whatsApp: number;
}

const count = <T>(howMany: number, make: (place: number) => T): T[] =>
  Array.from({ length: howMany }, (_, index) => make(index + 1));

const padded = (place: number) => String(place).padStart(4, '0');

/** Everything that falls to one of so many, dealt round. */
const share = <T>(items: readonly T[], hand: number, hands: number): T[] =>
  items.filter((_, index) => index % hands === hand - 1);

export function createCrowd(size: Size): Person {
  const pages = count(size.pages, (place) => {
    const account = makeInstagram(
      `1784140600000${padded(place)}`,
      `crowd.${place}`,
      `Crowd ${place}`,
    );
    return makePage(`10600000${padded(place)}`, `Crowd Page ${place}`, account);
  });
  const accounts = count(size.whatsApp, (place) => {
    const display = `+1 555-011-${padded(place)}`;
    const phone = makePhone(`10660000000${padded(place)}`, display, `Crowd ${place}`);
    return makeWhatsApp(`10330000000${padded(place)}`, `Crowd WhatsApp ${place}`, [phone]);
  });
  const businesses = count(size.businesses, (place) =>
    makeBusiness(`50700000${padded(place)}`, `Crowd Business ${place}`, {
      ownedPages: share(pages, place, size.businesses),
      ownedWhatsApp: share(accounts, place, size.businesses),
    }),
  );
  return {
    persona: 'crowd',
    id: '122094857999',
    name: 'Carla Crowd',
    says: `${size.pages} Pages with Instagram, ${size.businesses} businesses, ${size.whatsApp} WhatsApp accounts.`,
    roles: pages.map((page) => ({ page, tasks: fullRole })),
    businesses,
    unticks: [],
    hasRole: true,
    pageSize: null,
  };
}
