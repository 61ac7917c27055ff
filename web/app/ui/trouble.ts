// What an error page knows about what went wrong: a kind, and the id to quote.

export type Trouble = {
  kind: (typeof kinds)[number];
  requestId: string | null;
};

/**
 * What the document's own loader gives to every page; `origin`: that of our own pages; `simulated`: the login dialog is
 * not Meta's own; `recording`: the person has turned recording mode on.
 */
export type RootData = {
  requestId: string;
  origin: string;
  simulated: boolean;
  recording: boolean;
};

const kinds = ['unreachable', 'busy', 'address', 'bug'] as const;

/** The Trouble that a loader threw, or null when the error is something else. */
export function findTrouble(thrown: unknown): Trouble | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  if (!('kind' in thrown) || !('requestId' in thrown)) return null;
  const { kind, requestId } = thrown;
  const known = kinds.find((one) => one === kind);
  if (known === undefined) return null;
  return { kind: known, requestId: typeof requestId === 'string' ? requestId : null };
}
