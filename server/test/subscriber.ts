// A client of the stream as another service would be one: the library that the protocol comes with, which does not try
// again by itself, so that a test sees each end.
import { createClient, type ExecutionResult, type RequestParams } from 'graphql-sse';

export interface Subscriber {
  /** What came, in order. */
  results: ExecutionResult[];
  /** Resolves when the server completed the stream; rejects when the connection ended otherwise. */
  over: Promise<void>;
  leave: () => void;
}

/** Resolves when the server has accepted the subscription; rejects when it refuses by HTTP. */
export function subscribe(
  url: string,
  operation: string | RequestParams,
  {
    session = null,
    headers = {},
  }: { session?: string | null; headers?: Record<string, string> } = {},
): Promise<Subscriber> {
  const bearer: Record<string, string> =
    session === null ? {} : { authorization: `Bearer ${session}` };
  const client = createClient({
    url: `${url}/graphql/stream`,
    headers: { ...bearer, ...headers },
    retryAttempts: 0,
  });
  const request = typeof operation === 'string' ? { query: operation } : operation;
  const results: ExecutionResult[] = [];
  const accepted = Promise.withResolvers<Subscriber>();
  const over = Promise.withResolvers<void>();
  over.promise.catch(() => undefined);
  const leave = client.subscribe(
    request,
    {
      next: (result) => void results.push(result as ExecutionResult),
      error: (error) => {
        accepted.reject(error);
        over.reject(error);
      },
      complete: () => over.resolve(),
    },
    { connected: () => accepted.resolve({ results, over: over.promise, leave }) },
  );
  return accepted.promise;
}
