// App-level subscriptions: a callback per object, verified before it is used.
import type { AppSubscription, World } from '../world/world.ts';
import { handshake } from './handshake.ts';

export const objects = ['page', 'instagram', 'whatsapp_business_account'] as const;
export type SubscribedObject = (typeof objects)[number];

/** The App Dashboard's settings count as a subscription of all three objects to every field. */
export function subscribeFromDashboard(world: World): void {
  for (const object of objects) {
    const { webhookUrl, verifyToken } = world.app;
    if (webhookUrl === null) {
      world.appSubscriptions.delete(object);
      continue;
    }
    world.appSubscriptions.set(object, {
      object,
      callbackUrl: webhookUrl,
      verifyToken: verifyToken ?? '',
      fields: null,
      verified: false,
    });
  }
}

/** Makes the handshake once; null when the callback is verified. */
export async function verify(world: World, subscription: AppSubscription): Promise<string | null> {
  if (subscription.verified) return null;
  const refused = await handshake(world, subscription.callbackUrl, subscription.verifyToken);
  if (refused !== null) return refused;
  for (const other of world.appSubscriptions.values()) {
    const same =
      other.callbackUrl === subscription.callbackUrl &&
      other.verifyToken === subscription.verifyToken;
    if (same) other.verified = true;
  }
  return null;
}

export function listens(subscription: AppSubscription, field: string): boolean {
  return subscription.fields === null || subscription.fields.includes(field);
}

/** The dashboard's "Verify and save": every callback anew; null when all passed. */
export async function verifyAll(world: World): Promise<string | null> {
  if (world.appSubscriptions.size === 0) return 'The app has no webhook URL.';
  for (const subscription of world.appSubscriptions.values()) subscription.verified = false;
  for (const subscription of world.appSubscriptions.values()) {
    const refused = await verify(world, subscription);
    if (refused !== null) return refused;
  }
  return null;
}
