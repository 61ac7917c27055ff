// "Send Request" under Apps and websites: the deletion callback, what the product answered, and the status page behind it.
import type { CallbackOptions, MetaSimulator } from '../contract.ts';
import type { World } from '../world/world.ts';
import { callBack } from './callbacks.ts';
import { followStatus } from './follow-status.ts';

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** `status` 0 = the request was not sent or never answered; `body` then says why. */
export async function requestDeletion(
  world: World,
  userId: string,
  how: CallbackOptions = {},
): ReturnType<MetaSimulator['requestDeletion']> {
  const record = await callBack(world, 'deletion', userId, how);
  if (record.status === 200) record.followed = await followStatus(world, record.answer);
  const { followed } = record;
  return { status: record.status ?? 0, body: record.reason ?? parsed(record.answer), followed };
}
