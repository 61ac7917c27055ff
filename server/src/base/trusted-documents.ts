// Documents known before anybody asks: the manifests that clients' builds leave, each a JSON object of texts by their ids
// (`sha256:` and the hex of the text's hash, as the appendix on persisted documents of GraphQL over HTTP has it).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface TrustedDocuments {
  /** The text of an id; null: it is not known here. */
  find(id: string): string | null;
  /** Whether a text is one of them, to the letter. */
  includes(text: string): boolean;
}

const manifest = z.record(z.string(), z.string());

/** Reads the manifests together. Throws one Error with the file's name when one is not there, is none, or a text is not its id's. */
export function readTrustedDocuments(files: readonly string[]): TrustedDocuments {
  const texts = new Map(files.flatMap((file) => Object.entries(readManifest(file))));
  return {
    find: (id) => texts.get(id) ?? null,
    includes: (text) => texts.has(idOf(text)),
  };
}

function readManifest(file: string): Record<string, string> {
  try {
    const documents = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const [id, text] of Object.entries(documents)) {
      if (idOf(text) !== id) throw new Error(`the text of ${id} has another hash`);
    }
    return documents;
  } catch (error) {
    const problem = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`GRAPHQL_TRUSTED_DOCUMENTS: ${file} is not usable: ${problem}`, {
      cause: error,
    });
  }
}

function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
