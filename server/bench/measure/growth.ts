// Growth: what reading, taking in and deleting cost as the table, the reviewers and their Pages become more. Up to 1 million events, with
// `--huge` up to 10 million. Leaves its figures in .data/growth.json and its plots in docs/growth (with `--quick` in .data/growth).
import { mkdirSync, writeFileSync } from 'node:fs';
import { askAsCrowd } from '../growth/crowd.ts';
import { deleteEverything } from '../growth/deletion.ts';
import { draw, FIGURES, PAGES_OF, ROOT, TOLD, type Figures } from '../growth/draw.ts';
import { nameOf, readsOf } from '../growth/reads.ts';
import { deliveriesFor, openWorld, PAGES, type World } from '../growth/world.ts';
import type { Ground } from '../harness/ground.ts';
import { inTurn, type Contestant } from '../harness/in-turn.ts';
import { atLeast, atMost, type Line } from '../harness/line.ts';
import { applyLoad } from '../load/apply.ts';

const REVIEWERS = [1, 50, 500];
/** Each world has a server of its own, and what one read of a few milliseconds takes there varies by half. */
const READ_ROUNDS = 9;
const BOUNDED = ['newest', 'middle', 'filtered'] as const;

function sizesOf({ quick }: Ground): number[] {
  if (quick) return [1_000, 10_000];
  const usual = [10_000, 100_000, 1_000_000];
  return process.argv.includes('--huge') ? [...usual, 10_000_000] : usual;
}

export async function growth(ground: Ground): Promise<Line[]> {
  const sizes = sizesOf(ground);
  const worlds: World[] = [];
  for (const size of sizes) worlds.push(await openWorld(ground, size));
  const largest = worlds.at(-1);
  if (largest === undefined) throw new Error('Nothing was grown.');
  const seconds = ground.quick ? 1 : 2;
  const reads = await inTurn(await contestants(worlds), ground.quick ? 1 : READ_ROUNDS);
  const ingest = await inTurn(
    worlds.map((world) => ingestInto(world, seconds)),
    ground.quick ? 1 : 3,
  );
  const crowd: [number, number][] = [];
  for (const reviewers of REVIEWERS)
    crowd.push([reviewers, await askAsCrowd(largest, reviewers, seconds)]);
  const deletion = await deleteEverything(largest, seconds);
  for (const { house, client } of worlds) {
    await client.end();
    await house.close();
  }
  const figures = { sizes, bytesAnEvent: largest.bytesAnEvent, reads, ingest, crowd, deletion };
  keep(ground, figures);
  return linesOf(figures);
}

async function contestants(worlds: readonly World[]): Promise<Contestant[]> {
  const all: Contestant[] = [];
  for (const world of worlds) all.push(...(await readsOf(world)));
  return all;
}

/** What a round has brought is taken away again, so that a small table stays small. */
function ingestInto({ events, house, client }: World, seconds: number): Contestant {
  let round = 0;
  return {
    name: String(events),
    run: async () => {
      round += 1;
      const begun = new Date();
      const { perSecond } = await applyLoad({
        port: house.server.port,
        ...deliveriesFor(PAGES, `grown${round}`, seconds),
      });
      await client.query('delete from webhook_event where received_at >= $1', [begun]);
      return perSecond;
    },
  };
}

function linesOf({ sizes, reads, deletion }: Figures): Line[] {
  const [small = 0, large = 0] = [sizes[0], sizes.at(-1)];
  const compared = (['one', 'many'] as const).flatMap((who) =>
    BOUNDED.map((read) =>
      atMost(1.3, {
        what: `${TOLD[read]}, ${large.toLocaleString('en-US')} events, ${PAGES_OF[who]}`,
        ours: reads[nameOf(large, who, read)] ?? Number.NaN,
        unit: 'ms',
        against: {
          name: `${small.toLocaleString('en-US')} events`,
          figure: reads[nameOf(small, who, read)] ?? Number.NaN,
        },
      }),
    ),
  );
  const whose = `deletion of a person with ${large.toLocaleString('en-US')} events`;
  return [
    ...compared,
    atMost(0.5, {
      what: `${whose}, until nothing is visible`,
      ours: deletion.invisibleMs / 1_000,
      unit: 's',
      against: null,
    }),
    atLeast(0.8, {
      what: `ingest during the ${whose}`,
      ours: deletion.meanwhile,
      unit: 'deliveries/s',
      against: { name: 'before and after', figure: (deletion.before + deletion.after) / 2 },
    }),
  ];
}

function keep({ quick }: Ground, figures: Figures): void {
  mkdirSync(new URL('.', FIGURES), { recursive: true });
  writeFileSync(FIGURES, JSON.stringify({ quick, ...figures }, null, 2));
  draw(figures, new URL(quick ? '.data/growth/' : 'docs/growth/', ROOT));
}
