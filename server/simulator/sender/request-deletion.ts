// "Send Request" under Apps and websites: the deletion callback, and what the product answered.
import type { CallbackOptions } from '../contract.ts';
import type { World } from '../world/world.ts';
import { callBack } from './callbacks.ts';

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
): Promise<{ status: number; body: unknown }> {
  const record = await callBack(world, 'deletion', userId, how);
  return { status: record.status ?? 0, body: record.reason ?? parsed(record.answer) };
}
