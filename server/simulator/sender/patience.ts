// Meta's patience with a callback that fails: after an hour of failures the Page's subscription is switched off
// (Messenger webhooks page: "Webhooks Disabled"); someone must subscribe it again. WhatsApp only keeps trying.
// States of a Page: fine (not in the map) → failing since the first failure → fine again at the next 200, or switched off.
import type { DeliveryRecord } from '../contract.ts';
import type { World } from '../world/world.ts';
import { installedOn, type Notice } from './notice.ts';

const patienceMs = 60 * 60 * 1000;

export function countOutcome(world: World, notice: Notice, record: DeliveryRecord): void {
  const asset = installedOn(notice.account);
  if (notice.account.channel === 'whatsapp' || !record.sent) return;
  const now = world.clock.ms();
  const since = world.failingSince.get(asset) ?? now;
  world.failingSince.set(asset, since);
  if (record.status === 200) world.failingSince.delete(asset);
  else if (now - since >= patienceMs) {
    world.installations.delete(asset);
    world.failingSince.delete(asset);
  }
}
