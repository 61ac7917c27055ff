// The editors of the explorer, built from CodeMirror: an operation with completion and validation against the contract, its
// variables, and an answer to read. The only file that knows CodeMirror, in a chunk of its own that no other page loads.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
} from '@codemirror/language';
import { linter, lintKeymap } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { graphql, updateSchema } from 'cm6-graphql';
import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { look } from './editor-look.ts';
import { typeOver } from './type-over.ts';
import type { Language } from './language.ts';

type Opening = { host: HTMLElement; signal: AbortSignal };

type EditorOpening = Opening & { area: HTMLTextAreaElement; language: Language };

/** Opens an editor for a textarea, which goes on carrying the text; until `signal` ends. */
export function openEditor({ area, host, language, signal }: EditorOpening): void {
  const carry = EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) area.value = state.doc.toString();
  });
  const [label] = area.labels;
  const name = EditorView.contentAttributes.of({ 'aria-label': label?.textContent ?? '' });
  const extensions = [writing, languages[language](), carry, name];
  const view = open({ host, signal }, area.value, extensions);
  label?.addEventListener('click', () => view.focus(), { signal });
  if (language === 'graphql') void addSchema(view, signal);
}

/** Opens a view of JSON with folds; until `signal` ends. */
export function openJson({ host, signal, text, label }: Opening & { text: string; label: string }) {
  open({ host, signal }, text, [
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
    keymap.of([...defaultKeymap, ...foldKeymap]),
    codeFolding(),
    foldGutter(),
    json(),
  ]);
}

function open({ host, signal }: Opening, doc: string, extensions: Extension[]): EditorView {
  const view = new EditorView({
    parent: host,
    doc,
    extensions: [extensions, shared],
  });
  signal.addEventListener('abort', () => view.destroy(), { once: true });
  return view;
}

/** The nonce of the document's own scripts allows the style elements that CodeMirror adds. */
const nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';

const shared: Extension = [
  EditorView.cspNonce.of(nonce),
  EditorView.lineWrapping,
  // It is a stop of the Tab key anyway; a judge of accessibility wants it said.
  EditorView.contentAttributes.of({ tabindex: '0' }),
  lineNumbers(),
  drawSelection(),
  bracketMatching(),
  look,
];

const writing: Extension = [
  // The form runs on Mod-Enter; here it must not begin a new line.
  keymap.of([{ key: 'Mod-Enter', run: () => true }]),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...lintKeymap,
    ...historyKeymap,
    ...defaultKeymap,
    // Escape and then Tab goes on to the next field: CodeMirror keeps that way open.
    indentWithTab,
  ]),
  typeOver,
  history(),
  closeBrackets(),
  indentOnInput(),
  autocompletion(),
];

const languages: Record<Language, () => Extension> = {
  graphql: () => graphql(),
  json: () => [json(), linter(lintJson)],
};

/** Nothing written is no mistake: it stands for no variables. */
const lintJson = (view: EditorView) =>
  view.state.doc.toString().trim() === '' ? [] : parseLinter(view);
const parseLinter = jsonParseLinter();

let contract: Promise<GraphQLSchema> | undefined;

/** Without the contract the editor colours and does no more. */
async function addSchema(view: EditorView, signal: AbortSignal): Promise<void> {
  contract ??= fetch('/developers/schema.graphql')
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
    .then((text) => buildSchema(text));
  try {
    const schema = await contract;
    if (!signal.aborted) updateSchema(view, schema);
  } catch {
    // Another editor may have more luck.
    contract = undefined;
  }
}
