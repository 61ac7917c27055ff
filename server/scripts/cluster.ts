// A PostgreSQL cluster of our own for tests and measurements: in a temporary folder, on a free port of the loopback address, as user
// postgres when we are root (PostgreSQL refuses root).
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const OLDEST_VERSION = 15;

export interface Cluster {
  readonly url: string;
  /** Folder of the rows and of `postgresql.conf`. */
  readonly data: string;
  /** Where `pg_ctl`, `pg_basebackup` and the others are. */
  readonly binaries: string;
  /** Stops it: `fast` ends the sessions, `immediate` as a machine that loses its power. */
  halt(how: 'fast' | 'immediate'): void;
  /** Starts it again after `halt`, on the same port. */
  resume(): void;
  /** Stops it and removes its folder. */
  stop(): void;
}

export interface ClusterSettings {
  /** Whether a commit is on the disk when it is told; off unless told: rows of tests live for minutes. */
  durable?: boolean;
  /** More settings, each as `name=value`. */
  settings?: readonly string[];
}

/** Null when no PostgreSQL is installed. */
export async function startCluster({
  durable = false,
  settings = [],
}: ClusterSettings = {}): Promise<Cluster | null> {
  const binaries = findBinaries();
  if (binaries === null) return null;
  const all = durable ? settings : [...settings, 'fsync=off'];
  const cluster = await describeCluster(binaries, all);
  const initdb = [join(binaries, 'initdb'), '-D', cluster.data];
  asPostgres([...initdb, '-A', 'trust', '-U', 'postgres', '--locale=C.UTF-8']);
  cluster.resume();
  return cluster;
}

/** A cluster that is not there yet: its folder of rows is made by whoever starts it first. */
export async function describeCluster(
  binaries: string,
  settings: readonly string[],
): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const port = await freePort();
  const all = ['listen_addresses=127.0.0.1', 'max_connections=200', ...settings];
  const options = [`-p ${port}`, `-k ${folder}`, ...all.map((setting) => `-c ${setting}`)];
  const control = (...args: string[]) =>
    asPostgres([join(binaries, 'pg_ctl'), '-D', data, '-w', ...args]);
  const halt: Cluster['halt'] = (how) => control('-m', how, 'stop');
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    data,
    binaries,
    halt,
    resume: () => control('-l', join(folder, 'log'), '-o', options.join(' '), 'start'),
    stop: () => {
      if (existsSync(join(data, 'postmaster.pid'))) halt('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findBinaries(): string | null {
  if (!existsSync(DEBIAN_FOLDER)) return null;
  const [newest] = readdirSync(DEBIAN_FOLDER)
    .map(Number)
    .filter((version) => version >= OLDEST_VERSION)
    .sort((one, other) => other - one);
  const folder = join(DEBIAN_FOLDER, String(newest), 'bin');
  return newest !== undefined && existsSync(join(folder, 'initdb')) ? folder : null;
}

/** Runs a program as user postgres when we are root. */
export function asPostgres(command: string[]): void {
  const [program = '', ...args] =
    process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
  execFileSync(program, args, { stdio: 'ignore', cwd: '/' });
}
