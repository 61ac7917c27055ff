// Signed requests to the deauthorize and data-deletion callbacks
// (docs/development/create-an-app/app-dashboard/data-deletion-callback).
import type { CallbackOptions, DeliveryRecord } from '../contract.ts';
import { signRequest } from '../signing/sign.ts';
import type { World } from '../world/world.ts';
import { post, withhold } from './post.ts';

export async function callBack(
  world: World,
  field: 'deauthorize' | 'deletion',
  userId: string,
  how: CallbackOptions = {},
): Promise<DeliveryRecord> {
  const url = field === 'deauthorize' ? world.app.deauthorizeUrl : world.app.deletionUrl;
  const about = { object: 'callback', field, accountId: userId };
  if (url === null) {
    return withhold(world, { ...about, body: '' }, `the app has no ${field} callback`);
  }
  const issued = world.clock.seconds();
  const payload = {
    algorithm: 'HMAC-SHA256',
    expires: issued + 3_600,
    issued_at: issued,
    user_id: userId,
  };
  const body = new URLSearchParams({
    signed_request: signRequest(payload, how.secret ?? world.app.secret, how.padded),
  });
  return post(world, {
    ...about,
    body: body.toString(),
    url,
    signature: null,
    legacySignature: null,
    contentType: 'application/x-www-form-urlencoded',
    headers: {},
  });
}
