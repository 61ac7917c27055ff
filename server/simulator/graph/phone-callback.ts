// POST /{phone}: a callback of the number's own, verified before it is kept; an empty one clears it
// (documentation/business-messaging/whatsapp/webhooks/override).
import { z } from 'zod';
import { handshake } from '../sender/handshake.ts';
import type { Call } from './call.ts';
import { requireCaller } from './caller.ts';
import { invalidParameter, missingPermission, oauthError } from './error.ts';
import { success } from './node.ts';
import type { Line } from './send-whatsapp-message.ts';

/** Characters (Meta's openapi description). */
const longestUrl = 200;

const configuration = z.object({
  override_callback_uri: z.string().max(longestUrl),
  verify_token: z.string().default(''),
});

export async function setPhoneCallback(call: Call, { phone, account }: Line): Promise<object> {
  if (!requireCaller(call.caller).may('whatsapp_business_management', account.id)) {
    throw missingPermission();
  }
  const asked = call.params.structured('webhook_configuration', configuration);
  if (asked === null) throw invalidParameter('The parameter webhook_configuration is required');
  const { override_callback_uri: url, verify_token: verifyToken } = asked;
  if (url === '') {
    call.world.phoneOverrides.delete(phone.id);
    return success;
  }
  const refused = await handshake(call.world, url, verifyToken);
  if (refused !== null) throw oauthError(2200, refused);
  call.world.phoneOverrides.set(phone.id, { url, verifyToken });
  return success;
}
