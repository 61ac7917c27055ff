// Keeps a number of sockets busy: each sends a request, waits for the whole answer, and sends the next. HTTP/1.1 by hand, because
// a client that costs as much as the server would measure itself.
import { connect } from 'node:net';

export interface Pressure {
  readonly host: string;
  readonly port: number;
  readonly connections: number;
  /** The bytes of the next request, with its number; null when there is none left. */
  readonly next: () => { number: number; bytes: Buffer } | null;
  readonly durationMs: number;
  /** How long a connection rests between an answer and its next request; not at all unless told, in milliseconds. */
  readonly restMs?: number;
}

export interface Answered {
  readonly number: number;
  /** 0: the connection broke before the answer was whole. */
  readonly status: number;
  readonly tookMs: number;
}

/** Resolves when the time is up and what was sent is answered. A connection that breaks is opened again. */
export async function press(
  pressure: Pressure,
  onAnswer: (answered: Answered) => void,
): Promise<void> {
  const until = performance.now() + pressure.durationMs;
  const worker = async () => {
    while (performance.now() < until) {
      const next = await converse(pressure, until, onAnswer);
      if (next === 'nothing left') return;
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
    }
  };
  await Promise.all(Array.from({ length: pressure.connections }, worker));
}

/** After a broken connection, in milliseconds. */
const RECONNECT_MS = 20;
/** No answer of ours takes longer, in milliseconds. */
const PATIENCE_MS = 30_000;

/** One connection, until the time is up, nothing is left, or it breaks. */
function converse(
  { host, port, next, restMs = 0 }: Pressure,
  until: number,
  onAnswer: (answered: Answered) => void,
): Promise<'nothing left' | 'broken' | 'time is up'> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true });
    let asked: { number: number; at: number } | null = null;
    let heard: Buffer = NOTHING;
    const end = (why: 'nothing left' | 'broken' | 'time is up') => {
      socket.removeAllListeners().on('error', () => {});
      socket.destroy();
      resolve(why);
    };
    const broken = () => {
      if (asked !== null) onAnswer({ number: asked.number, status: 0, tookMs: since(asked.at) });
      end('broken');
    };
    const send = () => {
      if (socket.destroyed) return undefined;
      if (performance.now() >= until) return end('time is up');
      const request = next();
      if (request === null) return end('nothing left');
      asked = { number: request.number, at: performance.now() };
      socket.write(request.bytes);
    };
    socket.setTimeout(PATIENCE_MS, broken);
    socket.on('connect', send).on('error', broken).on('close', broken);
    socket.on('data', (chunk: Buffer) => {
      heard = heard.length === 0 ? chunk : Buffer.concat([heard, chunk]);
      if (asked === null || !isWhole(heard)) return;
      const status = Number(heard.toString('latin1', 9, 12));
      const closes = CLOSES.test(heard.toString('latin1', 0, heard.indexOf(HEAD_END)));
      onAnswer({ number: asked.number, status, tookMs: since(asked.at) });
      heard = NOTHING;
      asked = null;
      if (closes) end('broken');
      else if (restMs === 0) send();
      else setTimeout(send, restMs);
    });
  });
}

const NOTHING: Buffer = Buffer.alloc(0);
const HEAD_END = '\r\n\r\n';
const CLOSES = /^connection: close$/im;
const since = (at: number): number => performance.now() - at;

function isWhole(heard: Buffer): boolean {
  const headEnd = heard.indexOf(HEAD_END);
  if (headEnd === -1) return false;
  const head = heard.toString('latin1', 0, headEnd);
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (length !== undefined) return heard.length >= headEnd + HEAD_END.length + Number(length);
  if (/^transfer-encoding: chunked$/im.test(head)) {
    return heard.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
  }
  return true;
}

const LAST_CHUNK = Buffer.from('0\r\n\r\n');
