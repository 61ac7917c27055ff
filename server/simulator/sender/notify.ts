// Tells the product about one event, if everything that must be subscribed is.
import type { DeliveryRecord } from '../contract.ts';
import { escapeJson } from '../signing/sign.ts';
import type { World } from '../world/world.ts';
import { send } from './misbehave.ts';
import type { Notice } from './notice.ts';
import { countOutcome } from './patience.ts';
import { signed, withhold } from './post.ts';
import { routeOf } from './route.ts';

export async function notify(world: World, notice: Notice): Promise<DeliveryRecord> {
  const { object, field } = notice;
  const body = escapeJson(notice.body);
  const outgoing = { object, field, accountId: notice.account.id, body };
  const route = await routeOf(world, notice);
  if ('reason' in route) return withhold(world, outgoing, route.reason);
  const record = await send(world, {
    ...outgoing,
    ...signed(body, world.app.secret),
    url: route.url,
    contentType: 'application/json',
    headers: {},
  });
  countOutcome(world, notice, record);
  return record;
}
