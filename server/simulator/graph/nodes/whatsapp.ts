// A WhatsApp Business account (fields as in Meta's openapi description and Node SDK).
import type { WhatsAppAccount } from '../../world/assets.ts';
import type { Call } from '../call.ts';
import { requireCaller } from '../caller.ts';
import { GraphNode } from '../node.ts';
import { whatsAppSubscription } from '../whatsapp-subscription.ts';
import { phoneNode } from './phone.ts';
import { templates } from './template.ts';

function ownerOf(call: Call, account: WhatsAppAccount): { id: string; name: string } | undefined {
  const owners = call.caller?.person?.businesses ?? [];
  const owner = owners.find((one) => one.ownedWhatsApp.includes(account));
  return owner === undefined ? undefined : { id: owner.id, name: owner.name };
}

function healthOf(account: WhatsAppAccount): object {
  const ready = account.phones.some((phone) => phone.registered);
  const can_send_message = ready ? 'AVAILABLE' : 'BLOCKED';
  const entity = { entity_type: 'WABA', id: account.id, can_send_message };
  return { can_send_message, entities: [entity] };
}

export function whatsAppNode(call: Call, account: WhatsAppAccount): GraphNode {
  const owned = () => ownerOf(call, account) !== undefined;
  return new GraphNode({
    id: account.id,
    type: 'WhatsAppBusinessAccount',
    defaults: ['id', 'name', 'currency', 'timezone_id', 'message_template_namespace'],
    fields: {
      name: () => account.name,
      currency: () => account.currency,
      country: () => 'PT',
      timezone_id: () => '1',
      message_template_namespace: () => `ab12cd34_${account.id.slice(-6)}`,
      account_review_status: () => 'APPROVED',
      business_verification_status: () => 'verified',
      ownership_type: () => (owned() ? 'SELF_OWNED' : 'CLIENT_OWNED'),
      owner_business: () => ownerOf(call, account),
      owner_business_info: () => ownerOf(call, account),
      status: () => 'ACTIVE',
      health_status: () => healthOf(account),
    },
    edges: {
      phone_numbers: {
        list: () => account.phones.map((phone) => phoneNode(call, { phone, account }, true)),
      },
      message_templates: templates(call, account),
      subscribed_apps: whatsAppSubscription(call, account),
    },
  });
}

/** WhatsApp accounts of a list that the caller granted. */
export function granted(call: Call, accounts: readonly WhatsAppAccount[]): WhatsAppAccount[] {
  const caller = requireCaller(call.caller);
  return accounts.filter((one) => caller.may('whatsapp_business_management', one.id));
}
