// `pnpm bench [--quick] [name …]`: every measurement in turn, one table, and the same as JSON in .data/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { openGround, type Ground } from './harness/ground.ts';
import { ratioOf, type Line } from './harness/line.ts';
import { figure, tableOf } from './harness/table.ts';
import { findAccounts } from './measure/find-accounts.ts';
import { graphql } from './measure/graphql.ts';
import { firstVisit } from './measure/first-visit.ts';
import { growth } from './measure/growth.ts';
import { ingest } from './measure/ingest.ts';
import { pages } from './measure/pages.ts';
import { start } from './measure/start.ts';

/** By the name one can ask for, in the order in which they run. */
const MEASUREMENTS: Readonly<Record<string, (ground: Ground) => Promise<Line[]>>> = {
  ingest,
  graphql,
  pages,
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

const ground = await openGround({ quick });
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
