// The app on one asset: installed with fields, replaced, removed (docs/graph-api/webhooks/getting-started/webhooks-for-pages).
import type { Installation, World } from '../world/world.ts';
import { success } from './node.ts';

export function install(
  world: World,
  assetId: string,
  personId: string,
  settings: Pick<Installation, 'fields' | 'override'>,
): object {
  const by = world.installations.get(assetId)?.by ?? new Set<string>();
  world.installations.set(assetId, { ...settings, by: by.add(personId) });
  return success;
}

export function uninstall(world: World, assetId: string): object {
  world.installations.delete(assetId);
  return success;
}

export function appLink(world: World): string {
  return `https://www.facebook.com/games/?app_id=${world.app.id}`;
}
