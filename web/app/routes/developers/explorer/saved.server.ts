// The texts of the saved operations, bundled at build, and the one that the address names.
import { first, operations } from './saved.ts';
import type { Own } from './saved.ts';

const files = import.meta.glob<string>('../operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** An operation as the editor opens it. */
export type Opened = {
  name: string;
  title: string;
  shows: string;
  changes: boolean;
  text: string;
  variables: string;
};

/** The text of the file. Throws when there is none. */
export function requireText(name: string): string {
  const text = files[`../operations/${name}.graphql`];
  if (text === undefined) throw new Error(`There is no operations/${name}.graphql`);
  return text;
}

/** Null: there is none of that name. No name: the first. */
export function findOpened(name: string | null, own: Own): Opened | null {
  const saved = operations.find((one) => one.name === (name ?? first));
  if (saved === undefined) return null;
  const { variables, ...about } = saved;
  return {
    ...about,
    text: requireText(saved.name),
    variables: JSON.stringify(variables(own), null, 2),
  };
}
