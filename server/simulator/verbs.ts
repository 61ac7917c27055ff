// Everything one can do to the local Meta from outside, over one world: in tests, from the control page, over HTTP.
import type { MetaSimulator, Settings, TokenEnd } from './contract.ts';
import type { Person } from './world/assets.ts';
import { consent } from './dialog/consent.ts';
import { subscribeFromDashboard, verifyAll } from './sender/app-subscriptions.ts';
import { customerWrites } from './sender/customer-writes.ts';
import { deliver } from './sender/deliver.ts';
import { removeApp } from './sender/remove-app.ts';
import { requestDeletion } from './sender/request-deletion.ts';
import { testButton } from './sender/test-button.ts';
import { endDataAccess, lapse } from './world/grants.ts';
import { death, killTokensOf } from './world/tokens.ts';
import { assign, findPerson, settle, type World } from './world/world.ts';

export type Verbs = Omit<MetaSimulator, 'url' | 'close'>;

/** What the App Dashboard's "Save" does. */
function configure(world: World, settings: Settings): void {
  assign(world.app, settings);
  if ('webhookUrl' in settings || 'verifyToken' in settings) subscribeFromDashboard(world);
}

function requirePerson(world: World, id: string) {
  const person = findPerson(world, id);
  if (person === null) throw new Error(`The simulator knows no person ${id}.`);
  return person;
}

const subcodes: Record<Exclude<TokenEnd, 'data access over'>, number> = {
  expired: death.expired,
  checkpoint: death.checkpoint,
  'password changed': death.passwordChanged,
  'logged out': death.loggedOut,
  'role lost': death.roleLost,
};

function endTokens(world: World, person: Person, of: TokenEnd): void {
  if (of === 'data access over') endDataAccess(world, person);
  else killTokensOf(world, person, subcodes[of]);
}

function faultsOf(world: World): MetaSimulator['faults'] {
  return {
    next: (match, fault, times = 1) => void world.faults.push({ match, fault, left: times }),
    nextDelivery: (fault, times = 1) => void world.deliveryFaults.push({ fault, left: times }),
    clear: () => {
      world.faults.length = 0;
      world.deliveryFaults.length = 0;
    },
  };
}

export function verbsOf(world: World): Verbs {
  return {
    app: world.app,
    configure: (settings) => configure(world, settings),
    personas: world.cast.map(({ persona, name, says }) => ({ id: persona, name, says })),
    consent: async (dialogUrl, choice) => consent(world, dialogUrl, choice),
    customerWrites: (input) => customerWrites(world, input),
    deliver: (body, options) => deliver(world, body, options),
    testButton: (object, field) => testButton(world, object, field),
    verifyWebhooks: () => verifyAll(world),
    removeApp: async (userId) => {
      removeApp(world, requirePerson(world, userId));
      await settle(world);
    },
    changePassword: (userId) =>
      killTokensOf(world, requirePerson(world, userId), death.passwordChanged),
    endTokens: (userId, of) => endTokens(world, requirePerson(world, userId), of),
    lapse: (userId, permission) => lapse(world, requirePerson(world, userId), permission),
    requestDeletion: (userId, how) => requestDeletion(world, requirePerson(world, userId).id, how),
    faults: faultsOf(world),
    clock: { advance: (ms) => world.clock.advance(ms), now: () => world.clock.now() },
    requests: world.requests,
    tokens: () => [...world.tokens.keys(), ...world.codes.keys()],
    deliveries: world.deliveries,
    settled: () => settle(world),
  };
}
