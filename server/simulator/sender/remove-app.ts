// The person removes the app at Facebook, by hand or through DELETE /me/permissions.
import type { Person } from '../world/assets.ts';
import { death, killTokensOf } from '../world/tokens.ts';
import { later, type World } from '../world/world.ts';
import { callBack } from './callbacks.ts';

function uninstall(world: World, person: Person): void {
  for (const [asset, installation] of world.installations) {
    installation.by.delete(person.id);
    if (installation.by.size === 0) world.installations.delete(asset);
  }
}

/** Tokens die at once (190/458); the callback follows in the background. */
export function removeApp(world: World, person: Person): void {
  killTokensOf(world, person, death.removedApp);
  uninstall(world, person);
  world.grants.delete(person.id);
  later(world, async () => void (await callBack(world, 'deauthorize', person.id)));
}
