// What the dialog offers one person: permissions and accounts, ticked or not.
import type { Person } from '../world/assets.ts';
import { findGrant } from '../world/grants.ts';
import { permissions, type Target } from '../world/permissions.ts';
import { targetsOf } from '../world/reach.ts';
import type { World } from '../world/world.ts';
import type { DialogRequest } from './request.ts';

export interface Offer {
  /** Unticking is possible; `public_profile` always comes along. */
  permissions: { name: string; says: string; ticked: boolean }[];
  accounts: { target: Target; kind: string; id: string; name: string; ticked: boolean }[];
}

/** What the dialog calls the kinds of assets, in its order. */
const kinds: readonly [Target, string][] = [
  ['pages', 'Page'],
  ['instagram', 'Instagram account'],
  ['businesses', 'Business'],
  ['whatsapp', 'WhatsApp account'],
];

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
  const limits = findGrant(world, person)?.limits;
  const names = offered(world, person, request);
  const targets = new Set(names.map((name) => permissions.get(name)?.target));
  const list = ([target, kind]: [Target, string]) =>
    targetsOf(person, target).map(({ id, name }) => {
      const ticked = limits?.get(target)?.has(id) ?? true;
      return { target, kind, id, name, ticked };
    });
  return {
    permissions: names.map((name) => ({
      name,
      says: permissions.get(name)?.says ?? name,
      ticked: ticks(person, request, name),
    })),
    accounts: kinds.filter(([target]) => targets.has(target)).flatMap(list),
  };
}
