// Whether time is counted where it was spent.
import { describe, expect, it } from 'vitest';
import { sharesOf, type Profile } from './profile.ts';

const FRAMES = [
  ['(root)', ''],
  ['(idle)', ''],
  ['(garbage collector)', ''],
  ['write', 'node:internal/net'],
  ['query', 'file:///house/node_modules/.pnpm/pg@8.0.0/node_modules/pg/lib/client.js'],
  ['run', 'file:///house/node_modules/.pnpm/@apollo+server@5/node_modules/@apollo/server/x.js'],
  ['unpack', 'file:///house/server/dist/src/webhooks/unpack.js'],
  ['main', 'file:///house/server/dist/src/main.js'],
] as const;

/** Each of these functions was found once, so many microseconds after the one before. */
function profileOf(spent: Record<string, number>): Profile {
  return {
    nodes: FRAMES.map(([functionName, url], id) => ({ id, callFrame: { functionName, url } })),
    samples: Object.keys(spent).map((name) => FRAMES.findIndex(([one]) => one === name)),
    timeDeltas: Object.values(spent),
  };
}

describe('a profile', () => {
  it('tells packages, rooms and parts of Node by their names', () => {
    const profile = profileOf({ query: 50, run: 20, unpack: 15, write: 10, main: 5 });
    expect(sharesOf(profile)).toEqual([
      { where: 'pg', part: 0.5 },
      { where: '@apollo/server', part: 0.2 },
      { where: '#webhooks', part: 0.15 },
      { where: 'node:net', part: 0.1 },
      { where: '#app', part: 0.05 },
    ]);
  });

  it('leaves out the time in which nothing was to be done', () => {
    const profile = profileOf({ '(idle)': 900, '(garbage collector)': 25, query: 75 });
    expect(sharesOf(profile)).toEqual([
      { where: 'pg', part: 0.75 },
      { where: 'garbage collector', part: 0.25 },
    ]);
  });
});
