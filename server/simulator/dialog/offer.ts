// What the dialog offers one person: permissions and accounts, ticked or not.
import type { Person } from '../world/assets.ts';
import { findGrant } from '../world/grants.ts';
import { permissions } from '../world/permissions.ts';
import { instagramOf, pagesOf, whatsAppOf } from '../world/reach.ts';
import type { World } from '../world/world.ts';
import type { DialogRequest } from './request.ts';

export interface Offer {
  /** Unticking is possible; `public_profile` always comes along. */
  permissions: { name: string; says: string; ticked: boolean }[];
  accounts: { kind: string; id: string; name: string; ticked: boolean }[];
}

/** Declined ones are offered again only by `auth_type=rerequest` (docs/facebook-login/permissions/requesting-and-revoking). */
function offered(world: World, person: Person, request: DialogRequest): string[] {
  const statuses = findGrant(world, person)?.statuses;
  const asksAgain = request.authType === 'rerequest' || request.allOrNothing;
  return request.scopes.filter(
    (name) => name !== 'public_profile' && (asksAgain || statuses?.get(name) !== 'declined'),
  );
}

/** A persona's habit of unticking holds for the first time; asked again, it agrees. */
function ticks(person: Person, request: DialogRequest, name: string): boolean {
  const persuaded = request.authType === 'rerequest' || request.allOrNothing;
  return persuaded || !person.unticks.includes(name);
}

export function offerTo(world: World, person: Person, request: DialogRequest): Offer {
  const chosen = findGrant(world, person)?.accounts ?? null;
  const names = offered(world, person, request);
  const targets = new Set(names.map((name) => permissions.get(name)?.target));
  const list = (kind: string, items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ kind, id, name, ticked: chosen === null || chosen.has(id) }));
  return {
    permissions: names.map((name) => ({
      name,
      says: permissions.get(name)?.says ?? name,
      ticked: ticks(person, request, name),
    })),
    accounts: [
      ...(targets.has('pages') ? list('Page', pagesOf(person)) : []),
      ...(targets.has('instagram') ? list('Instagram account', instagramOf(person)) : []),
      ...(targets.has('businesses') ? list('Business', person.businesses) : []),
      ...(targets.has('whatsapp') ? list('WhatsApp account', whatsAppOf(person)) : []),
    ],
  };
}
