// Reads an answer whose shape nobody promised; fails the test where it is another.

/** The text at a path like `data.0.id`; fails the test when there is none. */
export function textAt(body: unknown, path: string): string {
  let value = body;
  for (const part of path.split('.')) {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    value = entries.find(([name]) => name === part)?.[1];
  }
  if (typeof value === 'string') return value;
  throw new Error(`There is no text at ${path} in ${JSON.stringify(body)}`);
}

/** How many rows a list has. */
export function rowsOf(body: unknown): number {
  return typeof body === 'object' && body !== null && 'data' in body && Array.isArray(body.data)
    ? body.data.length
    : -1;
}
