// The fields of the form that makes a key, and what may stand in them.
import type { ApiKeyScope } from '../../../gql/graphql.ts';

export type Wish = { name: string; scope: ApiKeyScope; days: number };

export const scopes: { value: ApiKeyScope; label: string; means: string }[] = [
  { value: 'READ', label: 'Read', means: 'Queries and subscriptions.' },
  {
    value: 'ACT',
    label: 'Read and act',
    means: 'Also mutations, except logging in and out, keys, and deleting everything.',
  },
];

export const lifetimes = [7, 30, 90] as const;

export const usual: Wish = { name: '', scope: 'READ', days: 30 };

/** What was asked for. An answer that is not among those offered is the usual one. */
export function readWish(form: FormData): Wish {
  const days = Number(form.get('days'));
  return {
    name: String(form.get('name') ?? '').trim(),
    scope: form.get('scope') === 'ACT' ? 'ACT' : 'READ',
    days: lifetimes.find((one) => one === days) ?? usual.days,
  };
}
