// The local Meta: an independent witness that the product reaches by URL alone.
import type { MetaSimulator, SimulatorOptions } from './contract.ts';
import { subscribeFromDashboard } from './sender/app-subscriptions.ts';
import { createServer } from './server.ts';
import { verbsOf } from './verbs.ts';
import { createWorld, settle } from './world/world.ts';

export type * from './contract.ts';

/** Starts a simulator of its own; any number may run side by side. Rejects when the port is taken. */
export async function createMetaSimulator(options: SimulatorOptions = {}): Promise<MetaSimulator> {
  const world = createWorld(options);
  subscribeFromDashboard(world);
  const verbs = verbsOf(world);
  const server = createServer(world, verbs);
  const url = await server.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
  return {
    url,
    ...verbs,
    close: async () => {
      await settle(world);
      await server.close();
    },
  };
}
