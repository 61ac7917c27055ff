// Keys as a table, on a phone as cards: those that work, or those that ended.
import { utcMinute } from '../../../ui/format.ts';
import { Link } from '../../../ui/link.tsx';
import { Moment, Relative } from '../../../ui/moment.tsx';
import { Pill } from '../../../ui/pill.tsx';
import type { Key } from './document.server.ts';
import { scopes } from './form.ts';

type KeyTableProps = { keys: Key[]; ended: boolean };

export function KeyTable({ keys, ended }: KeyTableProps) {
  const shown = keys.filter(({ state }) => (state !== 'LIVE') === ended);
  if (ended && shown.length === 0) return null;
  const id = ended ? 'ended-keys' : 'living-keys';
  return (
    <section className={ended ? 'card ended' : 'card'} aria-labelledby={id}>
      <h2 id={id}>{ended ? 'Ended' : 'Keys that work'}</h2>
      {shown.length === 0 ? <NoKeys /> : <Table keys={shown} ended={ended} />}
    </section>
  );
}

function NoKeys() {
  return (
    <div className="empty">
      <p className="empty-what">No key works at the moment</p>
      <p>Make one for each program, so that you can end one without the others.</p>
    </div>
  );
}

function Table({ keys, ended }: KeyTableProps) {
  return (
    <table className="key-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">May</th>
          <th scope="col">Made</th>
          <th scope="col">{ended ? 'Ended' : 'Ends'}</th>
          <th scope="col">Last used</th>
          <th scope="col">{ended ? 'State' : <span className="hidden-visually">Revoke</span>}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one }: { one: Key }) {
  const { id, name, prefix, scope, state, createdAt, expiresAt, lastUsedAt, revokedAt } = one;
  return (
    <tr>
      <th scope="row">
        {name}
        <small className="mono">{prefix}…</small>
      </th>
      <Cell label="May">{scopes.find(({ value }) => value === scope)?.label}</Cell>
      <Cell label="Made">
        <Time at={createdAt} />
      </Cell>
      <Cell label={state === 'LIVE' ? 'Ends' : 'Ended'}>
        <Time at={revokedAt ?? expiresAt} />
      </Cell>
      <Cell label="Last used">{lastUsedAt === null ? 'never' : <Time at={lastUsedAt} />}</Cell>
      <td className="key-end">
        {state === 'LIVE' ? (
          <Link className="btn btn-d" to={`?revoke=${encodeURIComponent(id)}#revoke`}>
            Revoke<span className="hidden-visually"> “{name}”</span>
          </Link>
        ) : (
          <Pill>{state === 'REVOKED' ? 'revoked' : 'expired'}</Pill>
        )}
      </td>
    </tr>
  );
}

function Cell({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <td>
      <span className="cell-label" aria-hidden="true">
        {label}
      </span>
      <span>{children}</span>
    </td>
  );
}

function Time({ at }: { at: string }) {
  return (
    <>
      <Moment at={at} write={utcMinute} />
      <small>
        <Relative at={at} />
      </small>
    </>
  );
}
