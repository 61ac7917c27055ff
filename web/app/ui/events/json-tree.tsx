// JSON as a tree whose branches fold, without scripts too. Every value becomes an element: nothing is ever set as HTML.
// Read as text it is the JSON itself.
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { EventChannel } from '../../gql/graphql.ts';
import { noteOf } from './field-notes.ts';
import { isPlain } from './masking.ts';
import { Personal } from './personal.tsx';

// Deep enough that a message stands open from its envelope to its words.
const openLevels = 5;
// Far above any real event; an element a value would make the page of a giant slow.
const mostChars = 100_000;
// Meta nests to ten levels at most; what goes deeper stands as plain text.
const mostLevels = 20;

const ChannelContext = createContext<EventChannel>('OTHER');

type JsonTreeProps = { json: unknown; text: string; channel: EventChannel };

/** `text` is the same JSON, written out. */
export function JsonTree({ json, text, channel }: JsonTreeProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it.
    <section className="json" tabIndex={0} aria-label="Payload as JSON">
      {text.length > mostChars ? (
        <Personal>{text}</Personal>
      ) : (
        <ChannelContext.Provider value={channel}>
          <Branch json={json} path={[]} end="" />
        </ChannelContext.Provider>
      )}
    </section>
  );
}

type BranchProps = {
  json: unknown;
  /** Its keys from the top, without places in lists. */
  path: readonly string[];
  /** How deep it lies, lists counted. */
  level?: number;
  name?: string;
  /** What follows it: a comma, or nothing after the last. */
  end: string;
};

function Branch({ json, path, level = 0, name, end }: BranchProps) {
  const key = name === undefined ? null : <Key name={name} path={path} />;
  const below = childrenOf(json);
  if (below === null || below.length === 0 || level > mostLevels) {
    return (
      <div className="json-line">
        {key}
        <Value json={json} path={path} />
        {end}
      </div>
    );
  }
  const [open, close] = Array.isArray(json) ? ['[', ']'] : ['{', '}'];
  return (
    <details open={level < openLevels}>
      <summary>
        {key}
        {open}
        <span className="json-folded" aria-hidden="true" data-close={`${close}${end}`} />
      </summary>
      <div className="json-below">
        {below.map(({ place, name, value }, index) => (
          <Branch
            key={place}
            json={value}
            path={name === undefined ? path : [...path, name]}
            level={level + 1}
            {...(name !== undefined && { name })}
            end={index === below.length - 1 ? '' : ','}
          />
        ))}
      </div>
      <div>
        {close}
        {end}
      </div>
    </details>
  );
}

type Child = { place: string; name?: string; value: unknown };

/** What lies beneath a list or an object; null for a value. */
function childrenOf(json: unknown): Child[] | null {
  if (Array.isArray(json)) {
    return json.map((value: unknown, index) => ({ place: String(index), value }));
  }
  if (typeof json !== 'object' || json === null) return null;
  return Object.entries(json).map(([name, value]) => ({ place: name, name, value }));
}

function Key({ name, path }: { name: string; path: readonly string[] }): ReactNode {
  const note = noteOf(path, useContext(ChannelContext));
  const key = <span className="json-key">{JSON.stringify(name)}</span>;
  return <>{note === undefined ? key : <abbr title={note}>{key}</abbr>}: </>;
}

function Value({ json, path }: { json: unknown; path: readonly string[] }) {
  const text = JSON.stringify(json);
  const value = <span className={`json-${lookOf(json)}`}>{text}</span>;
  return json === null || typeof json === 'boolean' || isPlain(path) ? (
    value
  ) : (
    <Personal masked='"••••"'>{value}</Personal>
  );
}

const lookOf = (json: unknown) =>
  typeof json === 'string' ? 'text' : typeof json === 'number' ? 'number' : 'word';
