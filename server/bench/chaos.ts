// `pnpm chaos [name …]`: each fault is tried on the built product, in processes of its own; one table; exit code 1 when one was not borne.
import { cpus } from 'node:os';
import { badInput } from './chaos/bad-input.ts';
import { databaseAway } from './chaos/database-away.ts';
import { gracefulStop } from './chaos/graceful-stop.ts';
import { keysRotated } from './chaos/keys-rotated.ts';
import { killed } from './chaos/killed.ts';
import { manyMachines } from './chaos/many-machines.ts';
import { severalServers } from './chaos/several-servers.ts';
import {
  accessibility,
  deletion,
  graphFaults,
  isolation,
  restore,
  tokens,
  webSecurity,
} from './chaos/lines.ts';
import type { Fault } from './harness/fault.ts';
import { openGround } from './harness/ground.ts';
import { tableOf } from './harness/table.ts';

/** By the name one can ask for, in the order of the table. */
const FAULTS: Readonly<Record<string, Fault>> = {
  killed,
  'database-away': databaseAway,
  'graceful-stop': gracefulStop,
  'several-servers': severalServers,
  'many-machines': manyMachines,
  'bad-input': badInput,
  'graph-faults': graphFaults,
  tokens,
  'keys-rotated': keysRotated,
  isolation,
  deletion,
  restore,
  'web-security': webSecurity,
  accessibility,
};

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => FAULTS[name] === undefined);
if (unknown.length > 0) {
  throw new Error(`Not tried: ${unknown.join(', ')}. There is: ${Object.keys(FAULTS).join(', ')}.`);
}

const rows: string[][] = [];
const begun = Date.now();
for (const [name, { what, wanted, run }] of Object.entries(FAULTS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.error(`Trying: ${name} …`);
  const ground = await openGround({ quick: false });
  try {
    const since = Date.now();
    const { told, passed } = await run(ground);
    console.error(`… ${Math.round((Date.now() - since) / 1000)} s`);
    rows.push([what, told, wanted, passed ? 'borne' : 'NOT BORNE']);
    if (!passed) process.exitCode = 1;
  } catch (error) {
    // The others are tried all the same.
    const why = error instanceof Error ? error.message : String(error);
    rows.push([what, why, wanted, 'NOT BORNE']);
    process.exitCode = 1;
  } finally {
    await ground.close();
  }
}
const took = Math.round((Date.now() - begun) / 1000);
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${took} s`);
console.log(tableOf(['fault', 'what came of it', 'wanted', ''], rows));
