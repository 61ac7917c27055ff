// The verbs of the control page: one table for its forms and for its JSON. Each says afterwards what happened.
import type { z } from 'zod';
import type { DeliveryRecord } from '../contract.ts';
import type { Verbs } from '../verbs.ts';
import { sayFollowed } from './log.ts';
import { readyDeliveryFaults, readyFaults } from './ready-faults.ts';
import * as shapes from './shapes.ts';

export interface Outcome {
  result: unknown;
  /** A sentence for the page. */
  note: string;
}

export type Action = (verbs: Verbs, input: unknown) => Promise<Outcome>;

function action<T>(
  shape: z.ZodType<T>,
  work: (verbs: Verbs, input: T) => Promise<Outcome> | Outcome,
): Action {
  return async (verbs, input) => work(verbs, shape.parse(input));
}

const done = (note: string, result: unknown = null): Outcome => ({ result, note });

function tell(record: DeliveryRecord): Outcome {
  if (!record.sent) return done(`Not sent to the app: ${record.reason}.`, record);
  return done(`The app answered ${record.status ?? record.answer ?? 'nothing'}.`, record);
}

const write = action(shapes.customerWrites, async (verbs, { times, text, ...to }) => {
  const texts = Array.from({ length: times }, (_, at) =>
    times === 1 ? text : `${text} ${at + 1}`,
  );
  const records = await Promise.all(texts.map((one) => verbs.customerWrites({ ...to, text: one })));
  const [first] = records;
  if (first === undefined || times > 1) return done(`${records.length} messages written.`, records);
  return tell(first);
});

const remove = action(shapes.person, async (verbs, { userId }) => {
  await verbs.removeApp(userId);
  return done('App removed: its tokens are dead and the deauthorize callback was called.');
});

const password = action(shapes.person, (verbs, { userId }) => {
  verbs.changePassword(userId);
  return done('Password changed: every token is dead (190/460).');
});

const end = action(shapes.tokenEnd, (verbs, { userId, of }) => {
  verbs.endTokens(userId, of);
  return done(`The person’s tokens ended: ${of}.`);
});

const lapse = action(shapes.lapse, (verbs, { userId, permission }) => {
  verbs.lapse(userId, permission);
  return done(`${permission} has lapsed.`);
});

const deletion = action(shapes.deletion, async (verbs, { userId, ...how }) => {
  const answer = await verbs.requestDeletion(userId, how);
  const said = JSON.stringify(answer.body);
  const page = answer.followed === null ? '' : ` ${sayFollowed(answer.followed)}`;
  return done(`The deletion callback answered ${answer.status}: ${said}${page}`, answer);
});

const pickFault = action(shapes.readyFault, (verbs, { name, path, times }) => {
  const fault = readyFaults.get(name);
  if (fault === undefined) throw new Error(`There is no fault "${name}".`);
  verbs.faults.next({ path }, fault, times);
  return done(`Next ${times === 1 ? 'call' : `${times} calls`}: ${name}.`);
});

const pickDeliveryFault = action(shapes.readyFault, (verbs, { name, times }) => {
  const fault = readyDeliveryFaults.get(name);
  if (fault === undefined) throw new Error(`There is no delivery fault "${name}".`);
  verbs.faults.nextDelivery(fault, times);
  return done(`Next ${times === 1 ? 'delivery' : `${times} deliveries`}: ${name}.`);
});

const verify = action(shapes.nothing, async (verbs) => {
  const refused = await verbs.verifyWebhooks();
  return done(refused ?? 'Verified: the callback echoed the challenge.', { refused });
});

const forward = action(shapes.clock, (verbs, { advanceMs }) => {
  verbs.clock.advance(advanceMs);
  const now = verbs.clock.now().toISOString();
  return done(`It is now ${now.slice(0, 16).replace('T', ' ')} UTC.`, { now });
});

export const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['customer-writes', write],
  [
    'deliver',
    action(shapes.deliver, async (verbs, { body, ...how }) => tell(await verbs.deliver(body, how))),
  ],
  [
    'test-button',
    action(shapes.testButton, async (verbs, { object, field }) =>
      tell(await verbs.testButton(object, field)),
    ),
  ],
  ['verify', verify],
  ['remove-app', remove],
  ['end-tokens', end],
  ['lapse', lapse],
  ['change-password', password],
  ['request-deletion', deletion],
  [
    'faults',
    action(shapes.fault, (verbs, { match, fault, times }) => {
      verbs.faults.next(match, fault, times);
      return done('The fault waits.');
    }),
  ],
  [
    'delivery-faults',
    action(shapes.deliveryFault, (verbs, { fault, times }) => {
      verbs.faults.nextDelivery(fault, times);
      return done('The fault waits.');
    }),
  ],
  ['pick-fault', pickFault],
  ['pick-delivery-fault', pickDeliveryFault],
  [
    'clear-faults',
    action(shapes.nothing, (verbs) => {
      verbs.faults.clear();
      return done('No fault waits any more.');
    }),
  ],
  ['clock', forward],
  [
    'configure',
    action(shapes.settings, (verbs, settings) => {
      verbs.configure(settings);
      return done('Saved.');
    }),
  ],
  [
    'consent',
    action(shapes.consent, async (verbs, { dialogUrl, ...choice }) => {
      const location = await verbs.consent(dialogUrl, choice);
      return done('Consented.', { location });
    }),
  ],
]);
