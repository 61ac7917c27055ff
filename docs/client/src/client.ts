// The client of the API: where it is and by which key, from the environment; one way to ask, and to tell what failed.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ClientError, GraphQLClient, type Variables } from 'graphql-request';
import { createClient } from 'graphql-sse';

/** What the API said, or the way to it: a code for programs and a sentence for people. */
export class Failed extends Error {
  readonly code: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** A server that is asked too often says in how many seconds it may be asked again; without a number, one. */
const TRIES_WHEN_TOO_OFTEN = 5;

export interface Client {
  /** The answer's data. Throws Failed. */
  ask<Data, Asked extends Variables>(
    document: TypedDocumentNode<Data, Asked>,
    variables: Asked,
  ): Promise<Data>;
  /** Subscriptions; whoever uses them connects again, because only they know the last cursor. */
  stream: ReturnType<typeof createClient>;
}

/** Reads CRM_FLOW_URL (as https://review.example.com) and CRM_FLOW_KEY. Throws Failed when one is missing. */
export function createApiClient(environment: NodeJS.ProcessEnv): Client {
  const url = requireUrl(environment['CRM_FLOW_URL']);
  const key = environment['CRM_FLOW_KEY'] ?? '';
  if (key === '') throw new Failed('NO_KEY', 'CRM_FLOW_KEY is empty; make a key on the web page.');
  const headers = { authorization: `Bearer ${key}` };
  const client = new GraphQLClient(new URL('/graphql', url).href, { headers });
  return {
    ask: (document, variables) =>
      patiently(() => client.request<unknown>({ document, variables }) as Promise<never>),
    stream: createClient({
      url: new URL('/graphql/stream', url).href,
      headers,
      retryAttempts: 0,
    }),
  };
}

function requireUrl(given: string | undefined): URL {
  if (given !== undefined && URL.canParse(given)) return new URL(given);
  throw new Failed('NO_URL', 'CRM_FLOW_URL must be an address, as https://review.example.com.');
}

async function patiently<Data>(ask: () => Promise<Data>): Promise<Data> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const seconds = secondsToWait(error);
      if (seconds === null || tries === TRIES_WHEN_TOO_OFTEN) throw asFailed(error);
      await pause(seconds * 1_000);
    }
  }
}

/** Null: it was not refused for coming too often. */
function secondsToWait(error: unknown): number | null {
  if (!(error instanceof ClientError) || error.response.status !== 429) return null;
  const { headers } = error.response;
  const told = headers instanceof Headers ? Number(headers.get('retry-after')) : 0;
  return told > 0 ? told : 1;
}

/** Of a failed request only what the API said is told: the rest of the error quotes the request. */
export function asFailed(error: unknown): Failed {
  if (error instanceof Failed) return error;
  if (!(error instanceof ClientError)) return new Failed('UNREACHABLE', String(error));
  const [first] = error.response.errors ?? [];
  return failedOf(first ?? { message: `The server answered ${error.response.status}.` });
}

/** The first of an answer's errors. */
export function failedOf(error: {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}): Failed {
  const code = error.extensions?.['code'];
  return new Failed(typeof code === 'string' ? code : 'UNKNOWN', error.message);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Runs a program: a failure is one line on the error output, and the exit code 1. */
export async function run(program: (client: Client) => Promise<void>): Promise<void> {
  try {
    await program(createApiClient(process.env));
  } catch (error) {
    const { code, message } = asFailed(error);
    process.stderr.write(`${code}: ${message}\n`);
    process.exitCode = 1;
  }
}
