// Which accounts a grant covers: all, the named ones, or none.
import { count } from '../../ui/format.ts';
import type { Scope } from './document.server.ts';

// As many as read well in a cell; 61 Pages are possible.
const inSight = 4;

export function Covers({ scope: { status, coversAll, covers } }: { scope: Scope }) {
  if (status !== 'GRANTED') return <>—</>;
  if (coversAll) return <>Every account, also future ones</>;
  if (covers.length === 0) return <>No account was shared for it</>;
  const rest = covers.slice(inSight);
  return (
    <>
      <Accounts accounts={covers.slice(0, inSight)} />
      {rest.length === 0 ? null : (
        <details className="more-accounts">
          <summary>and {count(rest.length, 'more account')}</summary>
          <Accounts accounts={rest} />
        </details>
      )}
    </>
  );
}

function Accounts({ accounts }: { accounts: Scope['covers'] }) {
  return (
    <ul>
      {accounts.map(({ metaId, name }) => (
        <li key={metaId}>
          {name ?? 'An account not found here'} <span className="mono id">{metaId}</span>
        </li>
      ))}
    </ul>
  );
}
