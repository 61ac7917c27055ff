// Starts processes one after the other, each when the one before is ready, and stops them all: on Ctrl-C, when one of
// them ends, or when whoever started us is gone.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

export interface Part {
  name: string;
  /** Arguments of this same Node. */
  args: string[];
  env: Record<string, string>;
  /** Answers 200 once the part is ready. */
  readyUrl: string;
}

/** A first start of the embedded database takes seconds; a minute without readiness is a failure. */
const READY_WITHIN_MS = 60_000;
const ASK_EVERY_MS = 100;
/** The server's own grace is nine seconds. */
const KILL_AFTER_MS = 12_000;

/** Runs until told to stop; `whenReady` is called once all parts are. Returns the exit code. */
export async function supervise(parts: readonly Part[], whenReady: () => void): Promise<number> {
  const running: { part: Part; child: ChildProcess }[] = [];
  const stop = new AbortController();
  let code = 0;
  const end = (reason: string, exitCode: number) => {
    if (stop.signal.aborted) return;
    code = exitCode;
    stop.abort(reason);
  };
  process.on('SIGINT', () => end('', 0));
  process.on('SIGTERM', () => end('', 0));
  watchStarter(() => end('', 0));
  try {
    for (const part of parts) {
      const child = start(part, (exitCode) => end(`${part.name} ended with code ${exitCode}.`, 1));
      running.push({ part, child });
      await waitUntilReady(part, stop.signal);
    }
    if (!stop.signal.aborted) whenReady();
    await aborted(stop.signal);
  } catch (error) {
    end(error instanceof Error ? error.message : String(error), 1);
  }
  if (stop.signal.reason !== '') console.error(String(stop.signal.reason));
  for (const { child } of running.toReversed()) await terminate(child);
  return code;
}

function start(part: Part, whenEnded: (code: number | null) => void): ChildProcess {
  const child = spawn(process.execPath, part.args, {
    env: { ...process.env, ...part.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  child.once('exit', whenEnded);
  return child;
}

async function waitUntilReady({ name, readyUrl }: Part, signal: AbortSignal): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (!signal.aborted) {
    const answer = await fetch(readyUrl).catch(() => null);
    if (answer?.ok === true) return;
    if (Date.now() > until) throw new Error(`${name} was not ready within a minute.`);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function terminate(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(force);
}

/** A package runner that is killed leaves the shell it started behind, and that one us: an orphan stops itself. */
function watchStarter(whenGone: () => void): void {
  const runners = runnersAbove(process.ppid);
  setInterval(() => {
    if (runners.some((pid) => !existsSync(`/proc/${pid}`))) whenGone();
  }, 500).unref();
}

/** The package runners and their shells among our ancestors; not the person's own shell, which may be closed. */
function runnersAbove(pid: number): number[] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (!/pnpm|npm|npx|^sh\0-c/.test(command)) return [];
    const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return [pid, ...runnersAbove(Number(parent))];
  } catch {
    return [];
  }
}

/** Throws with a plain sentence when a port is taken. */
export async function requireFreePort(port: number, host: string, variable: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new Error(`Port ${port} is taken. Stop what uses it, or set ${variable} to another.`)),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
