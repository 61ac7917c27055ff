// A Meta for this room's tests: it answers what the test scripts, and keeps what was asked of it. Only tests import it.
import { createGraph } from './graph.ts';
import type { Graph, GraphCallRecord, GraphSettings, GraphToken } from './request.ts';

/** The app secret of the documented test vectors; no real app has it. */
export const APP_SECRET = '0123456789abcdef0123456789abcdef';

export const USER_TOKEN: GraphToken = { value: 'EAATESTTOKEN', kind: 'USER' };

export const SETTINGS: GraphSettings = {
  graphUrl: 'https://graph.example',
  dialogUrl: 'https://www.example',
  version: 'v25.0',
  appId: '1001',
  appSecret: APP_SECRET,
  timeoutMs: 5_000,
  loginConfigId: null,
};

export interface Asked {
  method: string;
  url: URL;
  query: Record<string, string>;
  headers: Headers;
  body: unknown;
  redirect: string | undefined;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  /** The body as it stands, instead of `json`. */
  text?: string;
}

export interface ScriptedMeta {
  graph: Graph;
  asked: Asked[];
  records: GraphCallRecord[];
  /** Milliseconds of each pause the client made. */
  pauses: number[];
}

type Script = (asked: Asked, index: number) => Reply | Error;

/** Answers by a function, or by a list of replies in order (asking for more than it holds fails the test). An Error breaks the connection. */
export function scriptedMeta(
  script: Script | ReadonlyArray<Reply | Error>,
  settings: Partial<GraphSettings> = {},
): ScriptedMeta {
  const asked: Asked[] = [];
  const records: GraphCallRecord[] = [];
  const pauses: number[] = [];
  const graph = createGraph(
    { ...SETTINGS, ...settings },
    {
      fetch: async (input, init) => {
        const one = askedOf(String(input), init);
        asked.push(one);
        return responseOf(reply(script, one, asked.length - 1));
      },
      now: ticking(),
      sleep: async (ms) => void pauses.push(ms),
      random: () => 1,
    },
  ).recording((record) => void records.push(record));
  return { graph, asked, records, pauses };
}

/** A clock that goes on by 5 ms each time it is read. */
function ticking(): () => Date {
  let ms = 1_790_000_000_000;
  return () => new Date((ms += 5));
}

function reply(
  script: Script | ReadonlyArray<Reply | Error>,
  asked: Asked,
  index: number,
): Reply | Error {
  if (typeof script === 'function') return script(asked, index);
  const next = script[index];
  if (next === undefined) throw new Error(`Nothing is scripted for request ${index + 1}`);
  return next;
}

function askedOf(address: string, init: RequestInit | undefined): Asked {
  const url = new URL(address);
  return {
    method: init?.method ?? 'GET',
    url,
    query: Object.fromEntries(url.searchParams),
    headers: new Headers(init?.headers),
    body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    redirect: init?.redirect,
  };
}

function responseOf(reply: Reply | Error): Response {
  if (reply instanceof Error) throw reply;
  const { status = 200, headers = {}, json, text } = reply;
  return new Response(text ?? JSON.stringify(json), { status, headers });
}

/** Meta's error envelope. */
export function refusal(code: number, subcode?: number, more: Record<string, unknown> = {}): Reply {
  const error = {
    message: `(#${code}) Something`,
    type: 'OAuthException',
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    fbtrace_id: 'TRACE1',
    ...more,
  };
  return { status: 400, json: { error } };
}

/** Runs work that must fail and hands its error back. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const [result] = await Promise.allSettled([work]);
  if (result.status === 'fulfilled') throw new Error('It was expected to fail and did not');
  return result.reason;
}
