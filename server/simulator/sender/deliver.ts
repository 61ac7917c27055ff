// Any body at all, signed and posted to the app's webhook: for shapes and malice that no story produces.
import type { DeliverOptions, DeliveryRecord } from '../contract.ts';
import { escapeJson, signSha1, signSha256 } from '../signing/sign.ts';
import type { World } from '../world/world.ts';
import { post, withhold } from './post.ts';

export async function deliver(
  world: World,
  content: string | object,
  options: DeliverOptions = {},
): Promise<DeliveryRecord> {
  const body = typeof content === 'string' ? content : escapeJson(content);
  const about = { object: 'custom', field: null, accountId: null, body };
  if (world.app.webhookUrl === null) return withhold(world, about, 'the app has no webhook URL');
  const secret = options.secret ?? world.app.secret;
  const given = options.signature;
  return post(world, {
    ...about,
    url: world.app.webhookUrl,
    signature: given === undefined ? signSha256(body, secret) : given,
    legacySignature: given === undefined ? signSha1(body, secret) : null,
    contentType: 'application/json',
    headers: options.headers ?? {},
  });
}
