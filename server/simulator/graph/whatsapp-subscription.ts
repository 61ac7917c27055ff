// /{waba}/subscribed_apps, with an optional callback of the account's own (documentation/business-messaging/whatsapp/webhooks).
import { handshake } from '../sender/handshake.ts';
import type { WhatsAppAccount } from '../world/assets.ts';
import type { Call } from './call.ts';
import { requireCaller } from './caller.ts';
import { missingPermission, oauthError } from './error.ts';
import { appLink, install, uninstall } from './install.ts';
import type { Edge, Row } from './node.ts';

function requirePerson(call: Call, account: WhatsAppAccount) {
  const caller = requireCaller(call.caller);
  if (caller.person === null || !caller.may('whatsapp_business_management', account.id)) {
    throw missingPermission();
  }
  return caller.person;
}

async function subscribe(call: Call, account: WhatsAppAccount): Promise<object> {
  const person = requirePerson(call, account);
  const url = call.params.text('override_callback_uri');
  const verifyToken = call.params.text('verify_token') ?? '';
  const refused = url === null ? null : await handshake(call.world, url, verifyToken);
  if (refused !== null) throw oauthError(2200, refused);
  const override = url === null ? null : { url, verifyToken };
  return install(call.world, account.id, person.id, { fields: ['messages'], override });
}

function list(call: Call, account: WhatsAppAccount): Row[] {
  requirePerson(call, account);
  const { world } = call;
  const installation = world.installations.get(account.id);
  if (installation === undefined) return [];
  const app = { id: world.app.id, link: appLink(world), name: world.app.name };
  const url = installation.override?.url;
  return [
    {
      whatsapp_business_api_data: app,
      ...(url === undefined ? {} : { override_callback_uri: url }),
    },
  ];
}

export function whatsAppSubscription(call: Call, account: WhatsAppAccount): Edge {
  return {
    list: () => list(call, account),
    create: () => subscribe(call, account),
    remove: () => {
      requirePerson(call, account);
      return uninstall(call.world, account.id);
    },
  };
}
