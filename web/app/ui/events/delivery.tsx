// The delivery that brought an event: when it came, and what else was in it.
import { channelShort } from '../channel.tsx';
import { count, utcClockSecond } from '../format.ts';
import { Link } from '../link.tsx';
import { Moment } from '../moment.tsx';
import { kindWord } from '../words.ts';
import type { EventDetail } from './detail.server.ts';
import { Personal } from './personal.tsx';

type DeliveryProps = { event: EventDetail; addressOf: (id: string) => string };

// Enough to see what came together; the rest is behind a fold.
const shownAtOnce = 6;

export function Delivery({ event, addressOf }: DeliveryProps) {
  const { receivedAt, size, events } = event.delivery;
  const hidden = size - events.length;
  const place = events.findIndex(({ id }) => id === event.id);
  // This one is always among those that stand open.
  const from = Math.max(0, Math.min(place - 2, events.length - shownAtOnce));
  const open = events.slice(from, from + shownAtOnce);
  const folded = [...events.slice(0, from), ...events.slice(from + shownAtOnce)];
  const parts = { current: event.id, addressOf };
  return (
    <div className="delivery">
      <p>
        Delivery <Moment at={receivedAt} write={utcClockSecond} /> · {count(size, 'event')}
      </p>
      <Parts events={open} {...parts} />
      {folded.length === 0 ? null : (
        <details>
          <summary>{count(folded.length, 'more event')}</summary>
          <Parts events={folded} {...parts} />
        </details>
      )}
      {hidden > 0 ? (
        <p className="note">
          {count(hidden, 'more event')} {hidden === 1 ? 'is' : 'are'} not shown: of accounts that
          are not yours, or beyond the first hundred.
        </p>
      ) : null}
    </div>
  );
}

type PartsProps = {
  events: EventDetail['delivery']['events'];
  current: string;
  addressOf: (id: string) => string;
};

function Parts({ events, current, addressOf }: PartsProps) {
  return (
    <ul>
      {events.map(({ id, channel, kind, summary }) => (
        <li key={id}>
          {id === current ? (
            <b aria-current="true">this event</b>
          ) : (
            <Link to={addressOf(id)} preventScrollReset>
              {channelShort(channel)} {kindWord(kind).toLowerCase()}: <Personal>{summary}</Personal>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
