// Where a notice goes, or why it goes nowhere: app object and field, installation on the asset, permission, handshake.
import { allows } from '../world/grants.ts';
import type { Account } from '../world/conversations.ts';
import { findPerson, type Installation, type Override, type World } from '../world/world.ts';
import { listens, verify } from './app-subscriptions.ts';
import { handshake } from './handshake.ts';
import { installedOn, type Notice, objectOf } from './notice.ts';

export type Route = { url: string } | { reason: string };

const messagePermission: Record<Account['channel'], string> = {
  messenger: 'pages_messaging',
  instagram: 'instagram_manage_messages',
  whatsapp: 'whatsapp_business_messaging',
};

/** Instagram's fields live at app level: one field on the Page is enough (docs/instagram-platform/webhooks). */
function installationListens(installation: Installation, notice: Notice): boolean {
  if (notice.account.channel === 'whatsapp') return true;
  if (notice.account.channel === 'instagram') return installation.fields.length > 0;
  return installation.fields.includes(notice.field);
}

function isPermitted(world: World, installation: Installation, account: Account): boolean {
  const permission = messagePermission[account.channel];
  const asset = account.channel === 'whatsapp' ? account.whatsapp.id : account.id;
  return [...installation.by].some((id) => {
    const person = findPerson(world, id);
    return person !== null && allows(world, person, permission, asset);
  });
}

function hasMessageAccess(account: Exclude<Account, { channel: 'whatsapp' }>): boolean {
  return account.page.instagram?.messageAccess !== false;
}

/** Why a message to this account would not reach the app; null when it would. */
export function silence(world: World, account: Account): string | null {
  const object = objectOf(account);
  if (!world.appSubscriptions.has(object)) return 'the app has no webhook URL';
  return obstacle(world, { object, field: 'messages', account, body: {} });
}

/** The first thing that keeps an asset's events from the app; null when nothing does. */
function obstacle(world: World, notice: Notice): string | null {
  const asset = installedOn(notice.account);
  if (!world.app.live && notice.account.channel !== 'whatsapp') {
    return 'the app is in development mode and the customer has no role on it';
  }
  if (notice.account.channel === 'instagram' && !hasMessageAccess(notice.account)) {
    return `the owner of Instagram account ${notice.account.id} allows no app its messages`;
  }
  const kind = notice.account.channel === 'whatsapp' ? 'WhatsApp account' : 'Page';
  const installation = world.installations.get(asset);
  if (installation === undefined) return `the app is not subscribed on ${kind} ${asset}`;
  if (!installationListens(installation, notice)) {
    return `the app's subscription on ${kind} ${asset} leaves out the field ${notice.field}`;
  }
  if (!isPermitted(world, installation, notice.account)) {
    return `nobody who subscribed it grants ${messagePermission[notice.account.channel]}`;
  }
  return null;
}

/** The number's callback before the account's (documentation/business-messaging/whatsapp/webhooks/override). */
function overrideOf(world: World, account: Account): Override | null {
  const own = world.phoneOverrides.get(account.id);
  return own ?? world.installations.get(installedOn(account))?.override ?? null;
}

export async function routeOf(world: World, notice: Notice): Promise<Route> {
  const blocked = obstacle(world, notice);
  const subscription = world.appSubscriptions.get(notice.object);
  if (subscription === undefined) return { reason: `the app has no callback for ${notice.object}` };
  if (!listens(subscription, notice.field)) {
    return { reason: `the app does not listen to the field ${notice.field} of ${notice.object}` };
  }
  if (blocked !== null) return { reason: blocked };
  const override = overrideOf(world, notice.account);
  if (override !== null) {
    const refused = await handshake(world, override.url, override.verifyToken);
    return refused === null ? { url: override.url } : { reason: refused };
  }
  const refused = await verify(world, subscription);
  return refused === null ? { url: subscription.callbackUrl } : { reason: refused };
}
