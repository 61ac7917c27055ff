// A free port of the loopback address for a process that must know its own address before it listens.
//
// Systems hand out ports from 32,768 on to whoever connects to something. One that was probed there can be taken by any connection
// before it is listened on, and where hundreds of tests connect to each other that happens. Below, only those who choose as we do could
// take it, out of twenty thousand.
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Above 10,080, which browsers and `fetch` refuse to speak to. */
const FIRST = 11_000;
const END = 31_000;

/** Tried again while what was chosen is in use. */
export async function freePort(): Promise<number> {
  const port = randomInt(FIRST, END);
  return (await isFree(port)) ? port : freePort();
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}
