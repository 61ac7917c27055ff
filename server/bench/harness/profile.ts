// Where the time of a process went: V8's profiles of a run, summed by package, room and part of Node.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As `--cpu-prof` writes it (nodejs.org/api/cli.html#--cpu-prof): nodes, and which of them was found at each sample. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

export interface Share {
  /** `node:net`, `pg`, `#webhooks`, `garbage collector`. */
  readonly where: string;
  /** Of the time in which the process was busy, 0 to 1. */
  readonly part: number;
}

/** Arguments of Node for a process whose profile is to be kept in this folder. It is written when the process ends by itself. */
export const profiled = (folder: string, name: string): string[] => [
  '--cpu-prof',
  `--cpu-prof-dir=${join(folder, name.replaceAll(/\W+/g, '-'))}`,
];

/** Of each process, by its name, the shares of the profile with the most samples, the largest first. */
export function readProfiles(folder: string): Map<string, Share[]> {
  const processes = readdirSync(folder).toSorted();
  return new Map(processes.map((name) => [name, sharesOf(largestIn(join(folder, name)))]));
}

function largestIn(folder: string): Profile {
  const profiles = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile,
  );
  const [largest] = profiles.toSorted((one, other) => other.samples.length - one.samples.length);
  if (largest === undefined) throw new Error(`No profile was written into ${folder}.`);
  return largest;
}

const IDLE = '(idle)';

export function sharesOf({ nodes, samples, timeDeltas }: Profile): Share[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const spent = new Map<string, number>();
  for (const [place, id] of samples.entries()) {
    const frame = frames.get(id);
    if (frame === undefined || frame.functionName === IDLE) continue;
    const where = placeOf(frame);
    spent.set(where, (spent.get(where) ?? 0) + (timeDeltas[place] ?? 0));
  }
  const busy = [...spent.values()].reduce((one, other) => one + other, 0);
  return [...spent]
    .map(([where, time]) => ({ where, part: time / busy }))
    .toSorted((one, other) => other.part - one.part);
}

/** Last of the folders is the package itself, whoever it was installed for. */
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const ROOM = /\/src\/(?:([^/]+)\/)?/;
const NODE = /^node:(?:internal\/)?([^/]+)/;

function placeOf({ functionName, url }: Profile['nodes'][number]['callFrame']): string {
  const library = PACKAGE.exec(url)?.[1];
  if (library !== undefined) return library;
  const room = ROOM.exec(url);
  if (room !== null) return `#${room[1] ?? 'app'}`;
  const part = NODE.exec(url)?.[1];
  if (part !== undefined) return `node:${part}`;
  if (url !== '') return url.split('/').at(-1) ?? url;
  return NATIVE[functionName] ?? `V8’s own (${functionName})`;
}

const NATIVE: Readonly<Record<string, string>> = {
  '(garbage collector)': 'garbage collector',
  '(program)': 'outside JavaScript: the system’s calls',
};
