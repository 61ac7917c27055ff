// The seed's text, kept in the project word for word, and its parts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = readFileSync(join(import.meta.dirname, 'seed.txt'), 'utf8');

/** Every line that says something, without bullets. */
export const seedLines = text
  .split('\n')
  .map((line) => line.replace(/^\s*•\s*/, '').trim())
  .filter((line) => line !== '');

/** The nine explanations, in the seed's order. */
export const explanations = seedLines
  .map((line) => /^([a-z_]+) — (.+)$/.exec(line))
  .flatMap((match) =>
    match?.[1] !== undefined && match[2] !== undefined
      ? [{ name: match[1], explanation: match[2] }]
      : [],
  );

export const notDetectedLine = (start: string) =>
  seedLines.find((line) => line.startsWith(`Not detected — ${start}`)) ?? '';
