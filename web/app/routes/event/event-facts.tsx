// Who, what and when of one event; ids in full.
import type { ReactNode } from 'react';
import type { EventQuery } from '../../gql/graphql.ts';
import { utcSecond } from '../../ui/format.ts';
import { Moment, Relative } from '../../ui/moment.tsx';
import { OthersId } from '../../ui/recording.tsx';

type Event = Omit<NonNullable<EventQuery['webhookEvent']>, 'payload'>;

export function EventFacts({ event }: { event: Event }) {
  return (
    <dl className="fact-list">
      <Fact label="Account">
        {event.accountName === null ? null : <>{event.accountName} </>}
        <span className="mono">{event.accountId}</span>
      </Fact>
      <Fact label="From">
        <Party id={event.senderId} accountId={event.accountId} />
      </Fact>
      <Fact label="To">
        <Party id={event.recipientId} accountId={event.accountId} />
      </Fact>
      <Fact label="Meta's id">
        {event.providerId && <span className="mono">{event.providerId}</span>}
      </Fact>
      <Fact label="Happened (UTC)">{event.occurredAt && <When at={event.occurredAt} />}</Fact>
      <Fact label="Received (UTC)">
        <When at={event.receivedAt} />
      </Fact>
    </dl>
  );
}

function Party({ id, accountId }: { id: string | null; accountId: string }) {
  if (id === null) return <>—</>;
  return id === accountId ? <span className="mono">{id}</span> : <OthersId value={id} />;
}

function When({ at }: { at: string }) {
  return (
    <>
      <Moment at={at} write={utcSecond} />{' '}
      <small>
        <Relative at={at} />
      </small>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || '—'}</dd>
    </div>
  );
}
