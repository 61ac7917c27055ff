// Which Graph versions live, by the simulator's clock (docs/graph-api/changelog/versions).
import type { World } from '../world/world.ts';

/** Oldest first; `until` = last day of use, null = not announced. */
const versions: readonly { name: string; until: string | null }[] = [
  { name: 'v20.0', until: '2026-09-24' },
  { name: 'v21.0', until: '2027-01-21' },
  { name: 'v22.0', until: '2027-05-20' },
  { name: 'v23.0', until: '2027-10-08' },
  { name: 'v24.0', until: '2028-02-18' },
  { name: 'v25.0', until: '2028-07-29' },
  { name: 'v26.0', until: null },
];

const numberOf = (name: string) => Number(name.slice(1));

function usable(world: World): string[] {
  const today = world.clock.now().toISOString().slice(0, 10);
  return versions.filter((one) => one.until === null || today <= one.until).map((one) => one.name);
}

/** The version that answers: an expired one is served by the oldest usable; null = it does not exist yet. */
export function servedBy(world: World, asked: string | null): string | null {
  const [oldest = 'v26.0', ...newer] = usable(world);
  if (asked === null) return oldest;
  if (newer.includes(asked)) return asked;
  return numberOf(asked) <= numberOf(oldest) ? oldest : null;
}
