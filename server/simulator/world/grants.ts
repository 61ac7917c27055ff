// What a person allowed the app: per permission granted, declined or lapsed, per asset chosen or not.
import type { Person } from './assets.ts';
import { type Target, permissions } from './permissions.ts';
import { targetsOf } from './reach.ts';
import type { Grant, World } from './world.ts';

/** 90 days since the person last used the login (docs/facebook-login/auth-vs-data). */
export const dataAccessMs = 90 * 24 * 60 * 60 * 1000;

export type Status = 'granted' | 'declined' | 'expired';

export function findGrant(world: World, person: Person): Grant | null {
  return world.grants.get(person.id) ?? null;
}

/** Data access ends for Instagram and WhatsApp; Pages and businesses are exempt (docs/facebook-login/auth-vs-data). */
function endsWithDataAccess(permission: string): boolean {
  return permission.startsWith('instagram_') || permission.startsWith('whatsapp_');
}

export function statusesOf(world: World, person: Person): Map<string, Status> {
  const grant = findGrant(world, person);
  if (grant === null) return new Map();
  const over = world.clock.ms() > grant.at + dataAccessMs;
  return new Map(
    [...grant.statuses].map(([name, status]) => [
      name,
      status === 'granted' && over && endsWithDataAccess(name) ? 'expired' : status,
    ]),
  );
}

/** The ids a permission is limited to; null = every asset, also future ones. */
export function limitOf(world: World, person: Person, permission: string): string[] | null {
  const target = permissions.get(permission)?.target ?? null;
  if (target === null) return null;
  const chosen = findGrant(world, person)?.limits.get(target);
  return chosen === undefined ? null : limitTo(person, target, chosen);
}

function limitTo(person: Person, target: Target, chosen: ReadonlySet<string>): string[] | null {
  const all = targetsOf(person, target).map((asset) => asset.id);
  const kept = all.filter((id) => chosen.has(id));
  return kept.length === all.length ? null : kept;
}

/** Whether the person lets the app use the permission, on this asset where one is named. */
export function allows(
  world: World,
  person: Person,
  permission: string,
  assetId: string | null = null,
): boolean {
  if (statusesOf(world, person).get(permission) !== 'granted') return false;
  const target = permissions.get(permission)?.target ?? null;
  if (assetId === null || target === null) return true;
  if (!targetsOf(person, target).some((asset) => asset.id === assetId)) return false;
  return limitOf(world, person, permission)?.includes(assetId) ?? true;
}

export interface Answer {
  granted: readonly string[];
  declined: readonly string[];
  /** The kinds of assets that were offered, with what stayed ticked; null = all. */
  limits: ReadonlyMap<Target, ReadonlySet<string> | null>;
  authType: string | null;
}

/** Remembers what was answered in the dialog; earlier answers about other permissions and other kinds of assets stay. */
export function remember(world: World, person: Person, answer: Answer): void {
  const before = findGrant(world, person);
  const statuses = new Map<string, Status>(before?.statuses);
  for (const name of answer.granted) statuses.set(name, 'granted');
  for (const name of answer.declined) statuses.set(name, 'declined');
  const limits = new Map(before?.limits);
  for (const [target, chosen] of answer.limits) {
    if (chosen === null) limits.delete(target);
    else limits.set(target, chosen);
  }
  const { authType } = answer;
  world.grants.set(person.id, { statuses, limits, authType, at: world.clock.ms() });
}

/** A permission that was not used for long lapses (docs/permissions); only a new login renews it. */
export function lapse(world: World, person: Person, permission: string): void {
  const statuses = findGrant(world, person)?.statuses;
  if (statuses?.get(permission) !== 'granted') {
    throw new Error(`${person.name} has not granted ${permission}.`);
  }
  statuses.set(permission, 'expired');
}

/** The 90 days are over at once, whatever the clock says. */
export function endDataAccess(world: World, person: Person): void {
  const grant = findGrant(world, person);
  if (grant === null) throw new Error(`${person.name} has not logged in.`);
  grant.at = Math.min(grant.at, world.clock.ms() - dataAccessMs - 1_000);
}
