// The report as JSON, as report.schema.json describes it.
import type { Pack } from './pack.ts';

/** `schemaUrl` is where a reader finds the description. */
export const asJson = (pack: Pack, schemaUrl: string) =>
  `${JSON.stringify({ $schema: schemaUrl, ...pack }, null, 2)}\n`;
