// A stream of server-sent events as a person follows it; everything that came is kept as text.
import type { SignedIn } from './sign-in.ts';

export interface Following {
  readonly heard: () => string;
  readonly leave: () => void;
}

/** Resolves when the server has begun to answer. With an operation it is a subscription, else a plain GET. */
export async function follow(
  url: string,
  { session }: SignedIn,
  operation?: { query: string; variables: object },
): Promise<Following> {
  const leaving = new AbortController();
  const response = await fetch(url, {
    signal: leaving.signal,
    headers: {
      authorization: `Bearer ${session}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    },
    ...(operation !== undefined && { method: 'POST', body: JSON.stringify(operation) }),
  });
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}.`);
  let text = '';
  const reading = async () => {
    for await (const piece of response.body ?? []) text += Buffer.from(piece).toString();
  };
  // It ends by our leaving, which is no trouble.
  reading().catch(() => undefined);
  return { heard: () => text, leave: () => leaving.abort() };
}
