// A WhatsApp business phone number (documentation/business-messaging/whatsapp/business-phone-numbers).
import type { Call } from '../call.ts';
import { requireCaller } from '../caller.ts';
import { missingPermission } from '../error.ts';
import { GraphNode, isoTime, success } from '../node.ts';
import { businessProfile } from '../business-profile.ts';
import { setPhoneCallback } from '../phone-callback.ts';
import { type Line, sendWhatsAppMessage } from '../send-whatsapp-message.ts';

function fieldsOf(call: Call, { phone, account }: Line) {
  const override = () => call.world.installations.get(account.id)?.override?.url;
  const application = () => call.world.app.webhookUrl ?? undefined;
  return {
    verified_name: () => phone.verifiedName,
    display_phone_number: () => phone.display,
    code_verification_status: () => (phone.registered ? 'VERIFIED' : 'NOT_VERIFIED'),
    quality_rating: () => phone.quality,
    platform_type: () => (phone.registered ? 'CLOUD_API' : 'NOT_APPLICABLE'),
    throughput: () => ({ level: phone.registered ? 'STANDARD' : 'NOT_APPLICABLE' }),
    last_onboarded_time: () => isoTime(Date.UTC(2026, 4, 1, 10)),
    webhook_configuration: () => ({
      phone_number: call.world.phoneOverrides.get(phone.id)?.url,
      whatsapp_business_account: override(),
      application: application(),
    }),
    name_status: () => 'APPROVED',
    status: () => (phone.registered ? 'CONNECTED' : 'PENDING'),
    account_mode: () => 'LIVE',
    messaging_limit_tier: () => 'TIER_2K',
    is_official_business_account: () => false,
    is_on_biz_app: () => false,
    is_pin_enabled: () => phone.registered,
    health_status: () => ({
      can_send_message: phone.registered ? 'AVAILABLE' : 'BLOCKED',
      entities: [{ entity_type: 'PHONE_NUMBER', id: phone.id, can_send_message: 'AVAILABLE' }],
    }),
  };
}

function setRegistered(call: Call, { phone, account }: Line, registered: boolean): object {
  if (!requireCaller(call.caller).may('whatsapp_business_messaging', account.id)) {
    throw missingPermission();
  }
  if (registered) call.params.require('pin');
  phone.registered = registered;
  phone.quality = registered ? 'GREEN' : 'UNKNOWN';
  return success;
}

/** What a number shows when its account lists it. */
const listedFields = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'last_onboarded_time',
  'webhook_configuration',
  'id',
];

const ownFields = listedFields.slice(0, 4);

export function phoneNode(call: Call, line: Line, listed = false): GraphNode {
  return new GraphNode({
    id: line.phone.id,
    type: 'WhatsAppBusinessPhoneNumber',
    defaults: listed ? listedFields : ownFields,
    fields: fieldsOf(call, line),
    update: () => setPhoneCallback(call, line),
    edges: {
      messages: { create: () => sendWhatsAppMessage(call, line) },
      register: { create: () => setRegistered(call, line, true) },
      deregister: { create: () => setRegistered(call, line, false) },
      whatsapp_business_profile: businessProfile(call, line),
    },
  });
}
