// Who, what and when of one event; ids in full.
import { useSyncExternalStore } from 'react';
import { utcDay, utcMilli, utcMinute } from '../format.ts';
import { Fact } from '../fact.tsx';
import { Moment, Relative } from '../moment.tsx';
import { useNow } from '../now.tsx';
import type { EventDetail } from './detail.server.ts';
import { PersonalId } from './personal.tsx';

export function EventFacts({ event }: { event: EventDetail }) {
  const { accountId, accountName, senderId, recipientId, providerId, occurredAt } = event;
  return (
    <dl className="fact-list event-facts">
      <Fact label="Account">
        {accountName === null ? null : <>{accountName} </>}
        <small className="mono">{accountId}</small>
      </Fact>
      <Fact label="From">
        <Party id={senderId} accountId={accountId} />
      </Fact>
      <Fact label="To">
        <Party id={recipientId} accountId={accountId} />
      </Fact>
      <Fact label="Meta’s id">{providerId && <span className="mono">{providerId}</span>}</Fact>
      <Fact label="Sent">{occurredAt && <Instant at={occurredAt} />}</Fact>
      <Fact label="Stored">
        <Instant at={event.receivedAt} /> · {tellDeliveries(event.timesDelivered)}
      </Fact>
      {event.timesDelivered === 1 ? null : (
        <Fact label="Last delivered">
          <Instant at={event.lastDeliveredAt} />
        </Fact>
      )}
      <Fact label="Erased on">
        <Moment at={event.erasesAt} write={utcMinute} /> UTC{' '}
        <small>
          <Relative at={event.erasesAt} />
        </small>
      </Fact>
    </dl>
  );
}

/** Meta delivers again when an answer was late or lost; a row it is only once. */
const tellDeliveries = (times: number) =>
  times === 1 ? 'delivered once' : `delivered ${times}×, stored once`;

function Party({ id, accountId }: { id: string | null; accountId: string }) {
  if (id === null) return <>—</>;
  return id === accountId ? (
    <>
      <span className="mono">{id}</span> <small>the account itself</small>
    </>
  ) : (
    <PersonalId value={id} />
  );
}

/** To the millisecond in UTC, with the day where it is not today, and the viewer's own clock. */
function Instant({ at }: { at: string }) {
  const today = utcDay(useNow()) === utcDay(at);
  const own = useOwnClock(at);
  return (
    <>
      {today ? null : `${utcDay(at)} `}
      <Moment at={at} write={utcMilli} /> UTC
      {own === null ? null : <small className="own-time"> ({own} for you)</small>}
    </>
  );
}

const never = () => () => {};

/** Null on the server, in the first render, and where one's own clock is UTC. */
function useOwnClock(at: string): string | null {
  return useSyncExternalStore(
    never,
    () => {
      const own = new Date(at);
      if (own.getTimezoneOffset() === 0) return null;
      return own.toLocaleTimeString('en-GB', { hour12: false });
    },
    () => null,
  );
}
