// The plots of a run. By itself (`node growth/draw.ts`) it draws those of the last run again, from the figures that it left.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { plot, type Plot } from '../plot.ts';
import type { Deletion } from './deletion.ts';
import { nameOf, READS, type Who } from './reads.ts';
import { PAGES } from './world.ts';

export const ROOT = new URL('../../../', import.meta.url);
export const FIGURES = new URL('.data/growth.json', ROOT);

export interface Figures {
  readonly sizes: readonly number[];
  readonly bytesAnEvent: number;
  /** Milliseconds, by `nameOf`. */
  readonly reads: Readonly<Record<string, number>>;
  /** Deliveries a second, by events in the table. */
  readonly ingest: Readonly<Record<string, number>>;
  /** Pages a second, by reviewers. */
  readonly crowd: readonly (readonly [number, number])[];
  readonly deletion: Deletion;
}

export const TOLD = {
  newest: 'newest page',
  middle: 'page in the middle',
  filtered: 'page by account and kind',
  search: 'search for words nobody wrote',
  dashboard: 'dashboard’s query',
} as const;
export const PAGES_OF: Readonly<Record<Who, string>> = {
  one: '1 Page',
  many: `${PAGES.length} Pages`,
};

function plotsOf({ sizes, reads, ingest, crowd }: Figures): Record<string, Plot> {
  const readsFor = (who: Who): Plot => ({
    title: `Reading, for somebody with ${PAGES_OF[who]}`,
    x: 'events in the table',
    y: 'milliseconds, over HTTP',
    scale: 'logarithmic',
    series: READS.map((read) => ({
      name: TOLD[read],
      points: sizes.map((size) => [size, reads[nameOf(size, who, read)] ?? Number.NaN] as const),
    })),
  });
  const ingestPoints = sizes.map((size) => [size, ingest[String(size)] ?? Number.NaN] as const);
  return {
    'reads-1-page': readsFor('one'),
    'reads-250-pages': readsFor('many'),
    ingest: {
      title: 'Taking in deliveries of one event',
      x: 'events in the table',
      y: 'deliveries a second',
      scale: 'linear',
      series: [{ name: 'durable before 200', points: ingestPoints }],
    },
    reviewers: {
      title: 'Newest pages, asked by many at once',
      x: 'reviewers',
      y: 'pages a second',
      scale: 'linear',
      series: [{ name: 'one server', points: crowd }],
    },
  };
}

/** One file a plot. */
export function draw(figures: Figures, folder: URL): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, one] of Object.entries(plotsOf(figures))) {
    writeFileSync(new URL(`${name}.svg`, folder), plot(one));
  }
}

if (import.meta.main) {
  draw(JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures, new URL('docs/growth/', ROOT));
}
