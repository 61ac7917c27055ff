// What an error page knows about what went wrong: a kind, and the id to quote.

export type Trouble = {
  kind: 'unreachable' | 'address' | 'bug';
  requestId: string | null;
};

/** The Trouble that a loader threw, or null when the error is something else. */
export function findTrouble(thrown: unknown): Trouble | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  if (!('kind' in thrown) || !('requestId' in thrown)) return null;
  const { kind, requestId } = thrown;
  if (kind !== 'unreachable' && kind !== 'address' && kind !== 'bug') return null;
  return { kind, requestId: typeof requestId === 'string' ? requestId : null };
}
