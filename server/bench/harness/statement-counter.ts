// Stands between a server and PostgreSQL and counts the statements that go through, by PostgreSQL's own protocol.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { HOST } from '../../scripts/demo-parts.ts';
import type { Ground } from './ground.ts';

export interface StatementCounter {
  /** The same database, seen through the counter. */
  readonly url: string;
  /** Statements since the last asking. */
  take(): number;
}

/** Counts until the ground closes. */
export async function countStatements(
  ground: Ground,
  databaseUrl: string,
): Promise<StatementCounter> {
  const url = new URL(databaseUrl);
  const target = { host: url.hostname, port: Number(url.port) };
  let counted = 0;
  const server = createServer((near) => {
    const far = connect(target);
    const read = readMessages((letter) => (counted += EXECUTIONS.has(letter) ? 1 : 0));
    near.on('data', read);
    near.pipe(far).pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
      ground.later(() => one.destroy());
    }
  }).listen(0, HOST);
  ground.later(() => server.close());
  await once(server, 'listening');
  url.port = String((server.address() as AddressInfo).port);
  const take = () => {
    const taken = counted;
    counted = 0;
    return taken;
  };
  return { url: url.href, take };
}

/** Execute of a prepared or bound statement, and a query as plain text (postgresql.org/docs/current/protocol-message-formats.html). */
const EXECUTIONS: ReadonlySet<string> = new Set(['E', 'Q']);
const LENGTH_BYTES = 4;

/**
 * Reads what a client sends, in whatever pieces it comes, and tells each message's letter. The first message has none.
 * @returns a function to be called with each piece.
 */
export function readMessages(tell: (letter: string) => void): (piece: Buffer) => void {
  let kept = Buffer.alloc(0);
  let headBytes = LENGTH_BYTES;
  return (piece) => {
    kept = Buffer.concat([kept, piece]);
    while (kept.length >= headBytes) {
      const letters = headBytes - LENGTH_BYTES;
      const end = letters + kept.readUInt32BE(letters);
      if (kept.length < end) return;
      tell(kept.toString('latin1', 0, letters));
      kept = kept.subarray(end);
      headBytes = 1 + LENGTH_BYTES;
    }
  };
}
