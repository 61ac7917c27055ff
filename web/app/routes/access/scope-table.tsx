// The scope truth table: what the app asks for, what Meta says of it, which accounts it covers, what is missed without it.
// On a phone each row becomes a card.
import type { ReactNode } from 'react';
import type { GrantStatus } from '../../gql/graphql.ts';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { grantSign } from '../../ui/grant-signs.ts';
import { Pill } from '../../ui/pill.tsx';
import { grantWord } from '../../ui/words.ts';
import { Covers } from './covers.tsx';
import type { Scope } from './document.server.ts';

type ScopeTableProps = {
  scopes: Scope[];
  /** The token lives: what is left to press is asking for the missing permissions. */
  alive: boolean;
};

export function ScopeTable({ scopes, alive }: ScopeTableProps) {
  const missing = scopes.filter(({ requested, status }) => requested && status !== 'GRANTED');
  return (
    <section className="card" aria-labelledby="scopes">
      <div className="row">
        <h2 id="scopes">Permissions</h2>
        {missing.length === 0 ? null : (
          <AskAgain missing={missing} look={alive ? 'primary' : 'plain'} />
        )}
      </div>
      <p className="sub">{summary(scopes, missing)}</p>
      <table className="scope-table">
        <thead>
          <tr>
            <th scope="col">Permission</th>
            <th scope="col">Asked for</th>
            <th scope="col">Meta says</th>
            <th scope="col">Covers</th>
            <th scope="col">Without it</th>
          </tr>
        </thead>
        <tbody>
          {scopes.map((scope) => (
            <Row key={scope.permission} scope={scope} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type AskAgainProps = { missing: Scope[]; look: 'primary' | 'plain' };

function AskAgain({ missing, look }: AskAgainProps) {
  return (
    <FacebookForm look={look} rerequest scopes={missing.map(({ permission }) => permission)}>
      Ask again for the missing {missing.length === 1 ? 'one' : missing.length}
    </FacebookForm>
  );
}

function summary(scopes: Scope[], missing: Scope[]): string {
  const granted = scopes.filter(({ status }) => status === 'GRANTED').length;
  const told = `${granted} of ${scopes.length} granted.`;
  if (missing.length === 0) return told;
  const these = missing.length === 1 ? 'the missing one' : `the missing ${missing.length}`;
  return `${told} The button asks Facebook for ${these} only; what you granted stays as it is.`;
}

function Row({ scope }: { scope: Scope }) {
  const { permission, requested, status, breaks } = scope;
  const isMissing = requested && status !== 'GRANTED';
  return (
    <tr className={isMissing ? 'amiss' : undefined}>
      <th scope="row" className="mono">
        {permission}
      </th>
      <Cell label="Asked for">{requested ? 'Yes' : 'No'}</Cell>
      <Cell label="Meta says">
        <Said status={status} />
      </Cell>
      <Cell label="Covers">
        <Covers scope={scope} />
      </Cell>
      <Cell label="Without it">{breaks}</Cell>
    </tr>
  );
}

/** On a phone the column's name stands beside the value, since the heading is out of sight. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td>
      <span className="cell-label" aria-hidden="true">
        {label}
      </span>
      <div>{children}</div>
    </td>
  );
}

function Said({ status }: { status: GrantStatus }) {
  const Sign = grantSign[status];
  return (
    <Pill tone={grantWord[status].tone} icon={<Sign aria-hidden="true" size={12} />}>
      {grantWord[status].word}
    </Pill>
  );
}
