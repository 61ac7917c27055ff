// What one can filter the list by: a form that works as it is, and at once where scripts run.
import type { ReactNode } from 'react';
import { channelShort } from '../../ui/channel.tsx';
import { badges, channels, isFiltered, kinds, noFilter, spans } from '../../ui/events/filter.ts';
import type { Filter, Span } from '../../ui/events/filter.ts';
import { tellFilter } from '../../ui/events/tell-filter.ts';
import { listAddress, newestOf } from '../../ui/events/view.ts';
import type { View } from '../../ui/events/view.ts';
import { Search } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { kindWord } from '../../ui/words.ts';
import type { AccountChoice } from './account-choices.ts';
import { useFiltering } from './use-filtering.ts';

type FiltersProps = { view: View; accounts: AccountChoice[]; children: ReactNode };

export function Filters({ view, accounts, children }: FiltersProps) {
  const { filter } = view;
  const filtering = useFiltering(view);
  return (
    <search>
      {' '}
      <form method="get" action="/events" className="filters" {...filtering}>
        <span className="filter-query">
          <Search aria-hidden="true" size={15} />
          <input
            type="search"
            name="q"
            aria-label="Search by id or text"
            placeholder="Search by message id, sender id or text"
            maxLength={200}
            autoComplete="off"
            defaultValue={filter.search ?? ''}
          />
        </span>
        <Choice name="channel" label="Channel" all="All channels" chosen={filter.channel}>
          {channels.map((one) => [one, channelShort(one)])}
        </Choice>
        <Choice name="kind" label="Kind" all="All kinds" chosen={filter.kind}>
          {kinds.map((one) => [one, kindWord(one)])}
        </Choice>
        <Choice name="account" label="Account" all="All accounts" chosen={filter.account}>
          {withChosen(accounts, filter.account)}
        </Choice>
        <Choice name="badge" label="Badge" all="All badges" chosen={filter.badge}>
          {badges.map((one) => [one, one])}
        </Choice>
        <Choice name="time" label="Time" all="Any time" chosen={filter.span}>
          {(Object.keys(spans) as Span[]).map((one) => [one, spans[one].word])}
        </Choice>
        <Bounds filter={filter} />
        {view.reveal ? <input type="hidden" name="reveal" value="yes" /> : null}
        <noscript>
          <button type="submit" className="btn">
            Apply
          </button>
        </noscript>
        <span className="filters-end">{children}</span>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  chosen: string | null;
  /** Value and word of each option. */
  children: [string, string][];
};

function Choice({ name, label, all, chosen, children }: ChoiceProps) {
  return (
    <select name={name} aria-label={label} defaultValue={chosen ?? ''} data-set={chosen !== null}>
      <option value="">{all}</option>
      {children.map(([value, word]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  );
}

/** From and to, folded while they are not used; a time picked by name goes before them. */
function Bounds({ filter: { since, until } }: { filter: Filter }) {
  return (
    <details className="bounds" open={since !== null || until !== null}>
      <summary className="btn">From – to</summary>
      <span className="bounds-fields">
        <Bound name="since" label="From (UTC)" at={since} />
        <Bound name="until" label="to (UTC)" at={until} />
      </span>
    </details>
  );
}

type BoundProps = { name: string; label: string; at: string | null };

const Bound = ({ name, label, at }: BoundProps) => (
  <label>
    {label}{' '}
    <input type="datetime-local" name={name} step={1} defaultValue={at?.slice(0, 19) ?? ''} />
  </label>
);

/** An account of the address that is not in use stays chosen, by its id. */
function withChosen(accounts: AccountChoice[], chosen: string | null): [string, string][] {
  const known = accounts.map(({ metaId, name }): [string, string] => [metaId, name]);
  return chosen === null || accounts.some(({ metaId }) => metaId === chosen)
    ? known
    : [...known, [chosen, chosen]];
}

type FilterWordsProps = { view: View; accounts: AccountChoice[]; searchedSince: ReactNode };

/** What is shown, in words, and how to see everything again. */
export function FilterWords({ view, accounts, searchedSince }: FilterWordsProps) {
  if (!isFiltered(view.filter)) return null;
  const nameOf = (metaId: string) =>
    accounts.find((account) => account.metaId === metaId)?.name ?? metaId;
  return (
    <p className="filter-words">
      Shown: events {tellFilter(view.filter, nameOf).join(', ')}.{' '}
      <Link to={listAddress(newestOf({ ...view, filter: noFilter }))} preventScrollReset>
        Clear
      </Link>
      {searchedSince}
    </p>
  );
}
