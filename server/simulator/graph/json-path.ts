// As much JSONPath as batches use: `$.data.*.id`, `$.data[0].id` (docs/graph-api/batch-requests).

function step(value: unknown, part: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (part === '*') return Object.values(value);
  const found = Object.entries(value).find(([name]) => name === part);
  return found === undefined ? [] : [found[1]];
}

/** Every text and number the path reaches. */
export function readJsonPath(json: unknown, path: string): string[] {
  const parts = path
    .replace(/^\$/, '')
    .split(/[.[\]]+/)
    .filter((part) => part !== '');
  let reached = [json];
  for (const part of parts) reached = reached.flatMap((value) => step(value, part));
  return reached
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String);
}
