// /{app}/subscriptions with the app token: a callback per object, verified at once (docs/graph-api/webhooks/getting-started).
import { objects, verify } from '../sender/app-subscriptions.ts';
import type { AppSubscription } from '../world/world.ts';
import type { Call } from './call.ts';
import { requireCaller } from './caller.ts';
import { invalidParameter, oauthError } from './error.ts';
import { type Edge, type Row, success } from './node.ts';

/** Shown when the dashboard subscribed to everything. */
const everyField: Record<string, readonly string[]> = {
  page: [
    'messages',
    'messaging_postbacks',
    'message_deliveries',
    'message_reads',
    'message_echoes',
  ],
  instagram: ['messages', 'messaging_postbacks', 'messaging_seen', 'message_reactions'],
  whatsapp_business_account: ['messages', 'message_template_status_update', 'account_update'],
};

function requireApp(call: Call): void {
  if (requireCaller(call.caller).token.kind === 'APP') return;
  throw oauthError(15, '(#15) This method must be called with an app access_token.');
}

function requireObject(call: Call): string {
  const object = call.params.require('object');
  if (objects.some((one) => one === object)) return object;
  throw invalidParameter(`Param object must be one of {${objects.join(', ')}} - got "${object}"`);
}

async function subscribe(call: Call): Promise<object> {
  requireApp(call);
  const object = requireObject(call);
  const subscription: AppSubscription = {
    object,
    callbackUrl: call.params.require('callback_url'),
    verifyToken: call.params.text('verify_token') ?? '',
    fields: call.params.list('fields'),
    verified: false,
  };
  const refused = await verify(call.world, subscription);
  if (refused !== null) throw oauthError(2200, refused);
  call.world.appSubscriptions.set(object, { ...subscription, verified: true });
  return success;
}

function list(call: Call): Row[] {
  requireApp(call);
  return [...call.world.appSubscriptions.values()].map((one) => ({
    object: one.object,
    callback_url: one.callbackUrl,
    active: true,
    fields: (one.fields ?? everyField[one.object] ?? []).map((name) => ({
      name,
      version: call.version,
    })),
  }));
}

function unsubscribe(call: Call): object {
  requireApp(call);
  const object = call.params.text('object');
  const dropped = call.params.list('fields');
  for (const one of object === null ? objects : [requireObject(call)]) {
    const known = call.world.appSubscriptions.get(one);
    if (known === undefined) continue;
    const left = (known.fields ?? everyField[one] ?? []).filter((name) => !dropped.includes(name));
    if (dropped.length === 0 || left.length === 0) call.world.appSubscriptions.delete(one);
    else call.world.appSubscriptions.set(one, { ...known, fields: left });
  }
  return success;
}

export function appSubscription(call: Call): Edge {
  return {
    list: () => list(call),
    create: () => subscribe(call),
    remove: () => unsubscribe(call),
  };
}
