// The door before GraphQL: what a request's body must be, which document it means, and whether this caller may ask with
// a document of their own. Nothing of a document is read before it is let in.
import type { Context } from './context.ts';
import { refuse } from './refuse.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface DoorSettings {
  documents: TrustedDocuments;
  /** Whether only developers may ask with documents of their own. */
  onlyTrusted: boolean;
  /** Whether the caller has a living session or key; asked only when it matters. */
  isDeveloper: (context: Context) => Promise<boolean>;
}

/** Returns the body as GraphQL is to see it: with the text of its document. Throws a refusal as GraphQLError. */
export type Door = (body: unknown, context: Context) => Promise<unknown>;

type Body = Record<string, unknown>;

/** Variables deeper than any input of the contract. */
const DEEPEST_VARIABLE = 20;

export function createDoor({ documents, onlyTrusted, isDeveloper }: DoorSettings): Door {
  return async (body, context) => {
    if (Array.isArray(body)) {
      throw refuse('BATCHING_NOT_ALLOWED', 'Send one operation in a request.');
    }
    if (!isBody(body)) return body;
    checkVariables(body['variables']);
    if (body['documentId'] !== undefined) return withText(body, documents);
    const { query } = body;
    if (typeof query !== 'string') return body;
    if (NULL_IN_TEXT.test(query)) throw nullCharacter();
    if (onlyTrusted && !documents.includes(query) && !(await isDeveloper(context))) {
      throw notTrusted();
    }
    return body;
  };
}

function isBody(body: unknown): body is Body {
  return typeof body === 'object' && body !== null;
}

function withText({ documentId, ...body }: Body, documents: TrustedDocuments): Body {
  if (typeof documentId !== 'string') {
    throw refuse('BAD_REQUEST', '`documentId` must be a string.');
  }
  if (body['query'] !== undefined) {
    throw refuse('BAD_REQUEST', 'Send either `query` or `documentId`, not both.');
  }
  const query = documents.find(documentId);
  if (query === null) {
    throw refuse(
      'PERSISTED_DOCUMENT_NOT_FOUND',
      'No document with this id is known here. Send its text as `query`.',
      404,
    );
  }
  return { ...body, query };
}

function notTrusted() {
  return refuse(
    'DOCUMENT_NOT_TRUSTED',
    'Only the documents of the pages here are answered for callers who are not signed in. Send `Authorization: Bearer …` with a session or an API key to ask with your own.',
    403,
  );
}

/** A null character as it is, or as an escape of a GraphQL string. */
// oxlint-disable-next-line no-control-regex -- it is what is looked for
const NULL_IN_TEXT = /\u0000|\\u(0000|\{0+\})/;

function nullCharacter() {
  return refuse('BAD_USER_INPUT', 'Text may not hold the null character (U+0000).');
}

/** No text in PostgreSQL can hold a null character, and no input of ours is nested without end. */
function checkVariables(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_VARIABLE) {
      throw refuse('TOO_DEEP', `Variables may be nested at most ${DEEPEST_VARIABLE} levels.`);
    }
    if (level.some((value) => typeof value === 'string' && value.includes('\0'))) {
      throw nullCharacter();
    }
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}
