// The local Meta: an independent witness that the product reaches by URL alone.
import type { AppSettings, MetaSimulator, SimulatorOptions } from './contract.ts';
import { consent } from './dialog/consent.ts';
import { subscribeFromDashboard } from './sender/app-subscriptions.ts';
import { customerWrites } from './sender/customer-writes.ts';
import { deliver } from './sender/deliver.ts';
import { removeApp } from './sender/remove-app.ts';
import { requestDeletion } from './sender/request-deletion.ts';
import { testButton } from './sender/test-button.ts';
import { createServer } from './server.ts';
import { createWorld, findPerson, settle, type World } from './world/world.ts';

export type * from './contract.ts';

/** What the App Dashboard's "Save" does. */
export function configure(world: World, settings: Partial<AppSettings>): void {
  Object.assign(world.app, settings);
  if ('webhookUrl' in settings || 'verifyToken' in settings) subscribeFromDashboard(world);
}

function requirePerson(world: World, id: string) {
  const person = findPerson(world, id);
  if (person === null) throw new Error(`The simulator knows no person ${id}.`);
  return person;
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

type Verbs = Omit<MetaSimulator, 'url' | 'close'>;

function verbsOf(world: World): Verbs {
  return {
    app: world.app,
    configure: (settings) => configure(world, settings),
    personas: world.cast.map(({ persona, name, says }) => ({ id: persona, name, says })),
    consent: async (dialogUrl, choice) => consent(world, dialogUrl, choice),
    customerWrites: (input) => customerWrites(world, input),
    deliver: (body, options) => deliver(world, body, options),
    testButton: (object, field) => testButton(world, object, field),
    removeApp: async (userId) => {
      removeApp(world, requirePerson(world, userId));
      await settle(world);
    },
    requestDeletion: (userId) => requestDeletion(world, userId),
    faults: faultsOf(world),
    clock: { advance: (ms) => world.clock.advance(ms), now: () => world.clock.now() },
    requests: world.requests,
    tokens: () => [...world.tokens.keys(), ...world.codes.keys()],
    deliveries: world.deliveries,
    settled: () => settle(world),
  };
}

export async function createMetaSimulator(options: SimulatorOptions = {}): Promise<MetaSimulator> {
  const world = createWorld(options);
  subscribeFromDashboard(world);
  const server = createServer(world);
  const url = await server.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
  return {
    url,
    ...verbsOf(world),
    close: async () => {
      await settle(world);
      await server.close();
    },
  };
}
