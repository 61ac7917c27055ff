// HAProxy as it stands before the processes of a deployment: over HTTP before servers and webs, each asked whether it is ready, and
// over TCP before PostgreSQL, where the one that is no replica gets the connections.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ground } from './ground.ts';

export interface Front {
  readonly name: string;
  /** Where it listens. */
  readonly port: number;
  /** `/readyz`: asked of each by HTTP; `postgresql`: asked whether it is in recovery. */
  readonly check: `/${string}` | 'postgresql';
  /** Ports of the loopback address behind it. */
  readonly behind: readonly number[];
}

/** Null: it is not installed. */
export function findProxy(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'haproxy')).find((path) => existsSync(path)) ?? null;
}

/** Runs until the ground closes. Resolves when every front listens. */
export async function startProxy(
  ground: Ground,
  program: string,
  fronts: readonly Front[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, [HEAD, ...fronts.map(write)].join('\n'));
  const child = spawn(program, ['-db', '-q', '-f', file], { stdio: 'ignore' });
  ground.later(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  for (const { port } of fronts) while (!(await listens(port))) await pause();
}

/**
 * A server that ends is noticed after two checks, 400 ms, and one that is only busy is given two seconds; streams stay open for an hour. A request goes to another server only when the first took no connection: none is sent twice.
 */
const HEAD = `defaults
  timeout connect 1s
  timeout check 2s
  timeout client 1h
  timeout server 1h
  retries 2
  option redispatch
  default-server check inter 200ms fall 2 rise 1
`;

function write({ name, port, check, behind }: Front): string {
  const servers = behind.map((one) => `  server at-${one} 127.0.0.1:${one}`);
  const head = `listen ${name}\n  bind 127.0.0.1:${port}`;
  const rules =
    check === 'postgresql'
      ? POSTGRESQL
      : `  mode http\n  retry-on conn-failure\n  option httpchk GET ${check}\n  http-check expect status 200`;
  return [head, rules, ...servers, ''].join('\n');
}

/** A message of PostgreSQL's protocol: its letter (none for the first), its length, its body. */
function message(letter: string, body: Buffer): string {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + length.length);
  return Buffer.concat([Buffer.from(letter), length, body]).toString('hex');
}

const VERSION_3 = Buffer.from([0, 3, 0, 0]);
const STARTUP = Buffer.concat([VERSION_3, Buffer.from('user\0postgres\0database\0postgres\0\0')]);
/** One column of one byte. */
const FALSE = Buffer.from([0, 1, 0, 0, 0, 1, ...Buffer.from('f')]);

/** HAProxy's own check only logs in, which a replica allows too. */
const POSTGRESQL = `  mode tcp
  option tcp-check
  tcp-check connect
  tcp-check send-binary ${message('', STARTUP)}
  tcp-check expect binary ${message('Z', Buffer.from('I'))}
  tcp-check send-binary ${message('Q', Buffer.from('select pg_is_in_recovery()\0'))}
  tcp-check expect binary ${message('D', FALSE)}
  tcp-check send-binary ${message('X', Buffer.alloc(0))}
  default-server on-marked-down shutdown-sessions`;

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
