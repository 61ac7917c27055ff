// The whole setup check: every part at once, told in the order in which one would mend things.
import { checkAddresses } from './check-addresses.ts';
import { checkApp } from './check-app.ts';
import { checkCallbacks } from './check-callbacks.ts';
import { checkDatabase } from './check-database.ts';
import { checkDoors } from './check-doors.ts';
import { checkWebhooks } from './check-webhooks.ts';
import type { SetupParts } from './parts.ts';
import type { SetupCheck } from './setup-check.ts';

const GROUPS = [checkDoors, checkDatabase, checkApp, checkAddresses, checkCallbacks, checkWebhooks];

/** Takes as long as the slowest answer. What is away or wrong is a check that says so, never a failure of the whole. */
export async function runChecks(parts: SetupParts): Promise<SetupCheck[]> {
  const groups = await Promise.all(GROUPS.map(async (look) => look(parts)));
  return groups.flat();
}
