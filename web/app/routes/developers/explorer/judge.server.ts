// Looks at what the reader wrote before anything is asked. It passes when it is
// 1. within the sizes,
// 2. one operation that parses, and no subscription, for which a form cannot wait,
// 3. a query, or a mutation for which changes were allowed, and none that has a page of its own with its own question,
// 4. accompanied by variables that are a JSON object.
// Whether it fits the schema is for the API to say.
import { GraphQLError, Kind, parse, visit } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { refusal } from './answer.ts';
import type { Refused } from './answer.ts';

/** The form's fields as they were sent. */
export type Written = { operation: string; variables: string; changes: boolean };

export type Judged = { kind: 'passed'; type: 'query' | 'mutation' } | Refused;

const most = {
  /** The longest saved one has 700. */
  operation: 20_000,
  variables: 10_000,
  /** More than the API takes, which tells of its own limit; here it bounds how deep a document can nest. */
  tokens: 1_500,
};

// They end the session, hand out what is secret, or cannot be undone.
const ownPages: Record<string, { to: string; label: string }> = {
  startLogin: { to: '/', label: 'First page' },
  finishLogin: { to: '/', label: 'First page' },
  logout: { to: '/dashboard', label: 'Dashboard' },
  createApiKey: { to: '/developers/keys', label: 'Keys' },
  revokeApiKey: { to: '/developers/keys', label: 'Keys' },
  deleteMe: { to: '/delete', label: 'Delete stored review data' },
};

export function judge({ operation, variables, changes }: Written): Judged {
  const tooLong = judgeLength('An operation', operation, most.operation);
  if (tooLong !== null) return tooLong;
  const document = parsed(operation);
  if ('status' in document) return document;
  const [one, ...others] = document.definitions.filter(isOperation);
  if (one === undefined) {
    return refusal('There is no operation here.', 'Begin with `query` or `mutation` and a name.');
  }
  if (others.length > 0) {
    const number = others.length + 1;
    return refusal(`There are ${number} operations here.`, 'Leave only the one that is to run.');
  }
  return judgeKind(one, document, changes) ?? judgeVariables(variables) ?? passed(one);
}

const passed = ({ operation }: OperationDefinitionNode): Judged => ({
  kind: 'passed',
  type: operation === 'mutation' ? 'mutation' : 'query',
});

const isOperation = (definition: { kind: Kind }): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION;

function judgeLength(what: string, text: string, limit: number): Refused | null {
  if (text.length <= limit) return null;
  const sentence = `${what} may have at most ${limit.toLocaleString('en')} characters here.`;
  return refusal(sentence, 'Make it shorter.', { status: 413 });
}

function parsed(text: string): DocumentNode | Refused {
  if (text.trim() === '') {
    return refusal('There is no operation here.', 'Choose one from the list, or write one.');
  }
  try {
    return parse(text, { maxTokens: most.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    const where = place === undefined ? 'it' : `line ${place.line}, column ${place.column},`;
    return refusal(error.message, `Look at ${where} and run it again.`);
  }
}

function judgeKind(
  { operation }: OperationDefinitionNode,
  document: DocumentNode,
  changes: boolean,
): Refused | null {
  if (operation === 'query') return null;
  if (operation === 'subscription') {
    return refusal(
      'A subscription stays open and cannot run in a form.',
      'Follow it from a program: it goes by server-sent events.',
      { link: { to: '/developers/programs#subscription', label: 'How' } },
    );
  }
  const own = findOwnPage(document);
  if (own !== null) return own;
  if (changes) return null;
  const wayOn = 'Tick “Allow changes” for this run if that is what you want.';
  return refusal('A mutation changes something, so it did not run.', wayOn);
}

/** Wherever in the document it stands, so that no fragment hides it; an alias does not change the name. */
function findOwnPage(document: DocumentNode): Refused | null {
  const named: string[] = [];
  visit(document, { Field: ({ name }) => void named.push(name.value) });
  const found = named.find((name) => Object.hasOwn(ownPages, name));
  const link = found === undefined ? undefined : ownPages[found];
  if (link === undefined) return null;
  const message = `“${found}” belongs to you and to a page of its own, so it did not run.`;
  return refusal(message, 'Do it there.', { status: 403, link });
}

function judgeVariables(text: string): Refused | null {
  const tooLong = judgeLength('The variables', text, most.variables);
  if (tooLong !== null || text.trim() === '') return tooLong;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return null;
    return refusal('The variables are no JSON object.', 'Write them as { "name": value }.');
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return refusal('The variables are not JSON.', why || 'Write them as { "name": value }.');
  }
}
