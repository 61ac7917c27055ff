// Faults of the sender: the next delivery twice, forged, altered on the way, late, or behind its successor.
import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryFault, DeliveryRecord } from '../contract.ts';
import type { World } from '../world/world.ts';
import { type Outgoing, post, signed, withhold } from './post.ts';

function takeFault(world: World): DeliveryFault | null {
  const next = world.deliveryFaults.find((one) => one.left > 0);
  if (next === undefined) return null;
  next.left -= 1;
  return next.fault;
}

async function copies(world: World, outgoing: Outgoing, count: number): Promise<DeliveryRecord> {
  const records = await Promise.all(Array.from({ length: count }, () => post(world, outgoing)));
  return records.at(0) ?? withhold(world, outgoing, 'no copies were asked for');
}

async function goWrong(
  world: World,
  outgoing: Outgoing,
  fault: DeliveryFault,
): Promise<DeliveryRecord> {
  switch (fault.kind) {
    case 'duplicate':
      return copies(world, outgoing, fault.copies);
    case 'wrong-signature':
      return post(world, { ...outgoing, ...signed(outgoing.body, 'somebody-elses-secret') });
    case 'no-signature':
      return post(world, { ...outgoing, signature: null, legacySignature: null });
    case 'tampered':
      return post(world, { ...outgoing, body: `${outgoing.body} ` });
    case 'delayed':
      await pause(fault.ms);
      return post(world, outgoing);
    case 'reordered':
      world.held.push(async () => void (await post(world, outgoing)));
      return withhold(world, outgoing, 'held back until the next delivery has gone out');
  }
}

/** Sends a delivery, with the next fault if one waits, and afterwards what was held back. */
export async function send(world: World, outgoing: Outgoing): Promise<DeliveryRecord> {
  const fault = takeFault(world);
  const held = world.held.splice(0);
  const result = await (fault === null ? post(world, outgoing) : goWrong(world, outgoing, fault));
  for (const release of held) await release();
  return result;
}
