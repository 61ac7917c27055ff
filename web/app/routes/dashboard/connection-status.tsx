// "Connection status": who is connected, until when, with which scopes; or the button that connects.
import { Fact, Instant } from '../../ui/fact.tsx';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { Check, Link2Off, RotateCw } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { Relative } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { WhichApp } from '../../ui/which-app.tsx';
import type { Connection, Environment } from './document.server.ts';
import { Scopes } from './scopes.tsx';

type ConnectionStatusProps = { connection: Connection; environment: Environment };

export function ConnectionStatus({ connection, environment }: ConnectionStatusProps) {
  const { connected, connectedAt, storedData } = connection;
  return (
    <section className="card" aria-labelledby="connection">
      <div className="row">
        <h2 id="connection">
          Connection status <ConnectedPill connected={connected} />
        </h2>
        {storedData === null ? null : <SignedInActions />}
      </div>
      <p className="sub">
        {connectedAt === null ? (
          'Nobody is connected in this browser.'
        ) : (
          <>
            Logged in with Facebook <Relative at={connectedAt} />.
          </>
        )}
      </p>
      {storedData === null ? (
        <div className="actions connect">
          <FacebookForm>Continue with Facebook</FacebookForm>
          <span className="note">You choose the Pages and accounts in the dialog that opens.</span>
        </div>
      ) : null}
      <Facts connection={connection} />
      <Scopes scopes={connection.scopes} asked={storedData !== null} />
      {storedData === null ? null : (
        <p className="onward">
          <Link to="/access">Access token and permissions in detail →</Link>
        </p>
      )}
      <WhichApp environment={environment} />
    </section>
  );
}

function ConnectedPill({ connected }: { connected: boolean }) {
  return connected ? (
    <Pill tone="ok" icon={<Check aria-hidden="true" size={13} />}>
      Connected
    </Pill>
  ) : (
    <Pill tone="warn" icon={<Link2Off aria-hidden="true" size={13} />}>
      Not connected
    </Pill>
  );
}

function SignedInActions() {
  return (
    <div className="actions">
      <FacebookForm look="plain">
        <RotateCw aria-hidden="true" size={15} /> Reconnect
      </FacebookForm>
      <form method="post" action="/logout" className="inline-form">
        <button type="submit" className="btn">
          Log out
        </button>
      </form>
    </div>
  );
}

function Facts({ connection }: { connection: Connection }) {
  const { connected, metaUserId, displayName, dataAccessExpiresAt } = connection;
  return (
    <dl className="facts status">
      <Fact label="Connected">{connected ? 'Yes' : 'No'}</Fact>
      <Fact label="Meta user ID">{metaUserId && <span className="mono">{metaUserId}</span>}</Fact>
      <Fact label="Display name">{displayName}</Fact>
      <Fact label="Token expiry (UTC)">
        <TokenExpiry connection={connection} />
      </Fact>
      <Fact label="Data access until (UTC)">
        {dataAccessExpiresAt && <Instant at={dataAccessExpiresAt} />}
      </Fact>
    </dl>
  );
}

function TokenExpiry({ connection }: { connection: Connection }) {
  const { tokenExpiresAt, tokenNeverExpires } = connection;
  if (tokenExpiresAt !== null) return <Instant at={tokenExpiresAt} />;
  return tokenNeverExpires ? <>Never expires</> : <>—</>;
}
