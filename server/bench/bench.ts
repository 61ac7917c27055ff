// `pnpm bench [--quick] [--profile] [name …]`: every measurement in turn, one table, and the same as JSON in .data/bench.json. With
// `--profile` a second table says where the time of each process went; the figures of such a run are a little lower.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGround, type Ground } from './harness/ground.ts';
import { ratioOf, type Line } from './harness/line.ts';
import { readProfiles } from './harness/profile.ts';
import { figure, tableOf } from './harness/table.ts';
import { findAccounts } from './measure/find-accounts.ts';
import { graphql } from './measure/graphql.ts';
import { firstVisit } from './measure/first-visit.ts';
import { growth } from './measure/growth.ts';
import { ingest } from './measure/ingest.ts';
import { pages } from './measure/pages.ts';
import { start } from './measure/start.ts';
import { statements } from './measure/statements.ts';

/** By the name one can ask for, in the order in which they run. */
const MEASUREMENTS: Readonly<Record<string, (ground: Ground) => Promise<Line[]>>> = {
  ingest,
  graphql,
  pages,
  statements,
  'first-visit': firstVisit,
  start,
  'find-accounts': findAccounts,
  growth,
};

const FILE = new URL('../../.data/bench.json', import.meta.url);

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => MEASUREMENTS[name] === undefined);
if (unknown.length > 0) {
  throw new Error(
    `Not measured: ${unknown.join(', ')}. There is: ${Object.keys(MEASUREMENTS).join(', ')}.`,
  );
}

const profiles = words.includes('--profile') ? mkdtempSync(join(tmpdir(), 'profiles-')) : null;
const ground = await openGround({ quick, profiles });
const lines: Line[] = [];
try {
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.error(`Measuring: ${name} …`);
    lines.push(...(await measure(ground)));
  }
} finally {
  await ground.close();
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}${quick ? ', quick' : ''}`,
);
console.log(
  tableOf(
    ['what', 'ours', 'unit', 'peer or limit', 'its figure', 'ratio', 'target', ''],
    lines.map(row),
  ),
);
mkdirSync(new URL('.', FILE), { recursive: true });
writeFileSync(
  FILE,
  JSON.stringify({ at: new Date(), quick, node: process.version, lines }, null, 2),
);
if (profiles !== null) {
  console.log(tableOf(['process', 'where its time went', 'share'], shares(profiles)));
  rmSync(profiles, { recursive: true });
}

/** The largest of each process; smaller ones explain nothing. */
function shares(folder: string): string[][] {
  return [...readProfiles(folder)].flatMap(([name, all]) =>
    all
      .filter(({ part }) => part >= 0.02)
      .map(({ where, part }) => [name.replaceAll('-', ' '), where, `${figure(part * 100)} %`]),
  );
}

function row(line: Line): string[] {
  const ratio = ratioOf(line);
  return [
    line.what,
    figure(line.ours),
    line.unit,
    line.against?.name ?? '–',
    line.against === null ? '–' : figure(line.against.figure),
    ratio === null ? '–' : figure(ratio),
    line.target,
    line.met === null ? '' : line.met ? 'met' : 'not met',
  ];
}
