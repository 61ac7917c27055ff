// The ticks that this process heard, and how often its hearing was interrupted.
import type { Database } from '#base/database';
import { TICK_CHANNEL } from '#live/signal';
import { Counter, type Registry } from 'prom-client';

/** Listens beside the signal, on the same connection. Returns how to stop. */
export function countTicks(
  registry: Registry,
  { listen }: Pick<Database, 'listen'>,
): Promise<() => Promise<void>> {
  const registers = [registry];
  const heard = new Counter({
    name: 'live_ticks_total',
    help: 'Ticks heard: that something changed, from any process.',
    registers,
  });
  const lost = new Counter({
    name: 'live_listening_restored_total',
    help: 'How often the listening connection was lost and came back.',
    registers,
  });
  return listen(TICK_CHANNEL, (payload) => (payload === null ? lost : heard).inc());
}
