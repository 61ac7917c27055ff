// "Access token": kind, since when, until when, whether it lives; and the ways to check and to renew it.
import { AskMeta } from '../../ui/ask-meta.tsx';
import { Fact, Instant } from '../../ui/fact.tsx';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { Check, Clock, X } from '../../ui/icons.tsx';
import { Pill } from '../../ui/pill.tsx';
import { WhichApp } from '../../ui/which-app.tsx';
import type { Connection, Environment } from './document.server.ts';
import { troubleWord } from './trouble-words.ts';

type TokenPanelProps = { connection: Connection; environment: Environment };

export function TokenPanel({ connection, environment }: TokenPanelProps) {
  return (
    <section className="card" aria-labelledby="token">
      <div className="row">
        <h2 id="token">
          Access token <LifePill connection={connection} />
        </h2>
        <div className="actions">
          <AskMeta at="/access" fields={{ intent: 'check' }}>
            Check now
          </AskMeta>
          <FacebookForm look="plain">Reconnect</FacebookForm>
        </div>
      </div>
      <p className="sub">
        Kept encrypted on the server; it never reaches a browser. “Check now” asks Meta whether it
        lives and what it may do.
      </p>
      {connection.trouble === null ? null : <p className="died">{connection.trouble}</p>}
      <Facts connection={connection} />
      <WhichApp environment={environment} />
    </section>
  );
}

function LifePill({ connection }: { connection: Connection }) {
  const { connected, troubleReason, expiresSoon } = connection;
  if (!connected) {
    return (
      <Pill tone="bad" icon={<X aria-hidden="true" size={13} />}>
        {troubleReason === null ? 'Ended' : troubleWord[troubleReason]}
      </Pill>
    );
  }
  return expiresSoon ? (
    <Pill tone="warn" icon={<Clock aria-hidden="true" size={13} />}>
      Ends soon
    </Pill>
  ) : (
    <Pill tone="ok" icon={<Check aria-hidden="true" size={13} />}>
      Works
    </Pill>
  );
}

function Facts({ connection }: { connection: Connection }) {
  const { tokenKind, tokenIssuedAt, tokenCheckedAt } = connection;
  return (
    <dl className="facts status">
      <Fact label="Kind">{tokenKind === null ? null : kindWord(tokenKind)}</Fact>
      <Fact label="Issued (UTC)">{tokenIssuedAt && <Instant at={tokenIssuedAt} />}</Fact>
      <Fact label="Last checked (UTC)">{tokenCheckedAt && <Instant at={tokenCheckedAt} />}</Fact>
      <Fact label="Token ends (UTC)">
        <TokenEnd connection={connection} />
      </Fact>
      <Fact label="Data access ends (UTC)">
        {connection.dataAccessExpiresAt && <Instant at={connection.dataAccessExpiresAt} />}
      </Fact>
    </dl>
  );
}

/** "SYSTEM_USER" → "System user token" */
function kindWord(kind: string): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} token`;
}

function TokenEnd({ connection: { tokenExpiresAt, tokenNeverExpires } }: TokenEndProps) {
  if (tokenExpiresAt !== null) return <Instant at={tokenExpiresAt} />;
  return <>{tokenNeverExpires ? 'Never' : '—'}</>;
}

type TokenEndProps = { connection: Connection };
