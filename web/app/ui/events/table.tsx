// The events as a table; on a phone channel and kind move over the content, and the sender stands with the payload.
import { Badge } from '../badge.tsx';
import { ChannelName } from '../channel.tsx';
import { utcClockSecond, utcDay } from '../format.ts';
import { Link } from '../link.tsx';
import { Moment } from '../moment.tsx';
import { useNow } from '../now.tsx';
import { kindWord } from '../words.ts';
import type { EventLine } from './line.server.ts';
import { Personal, PersonalId } from './personal.tsx';

/** Where a row leads: beside the list on a wide screen, to a page of its own on a narrow one. */
export type Ways = {
  beside: (id: string) => string;
  alone: (id: string) => string;
  /** Our id of the event that stands beside the list. */
  selected: string | null;
};

type EventTableProps = {
  events: EventLine[];
  arrived: ReadonlySet<string>;
  /** Without them each row ends in a link to its payload. */
  ways?: Ways;
};

export function EventTable({ events, arrived, ways }: EventTableProps) {
  return (
    <table className={ways === undefined ? 'events' : 'events whole-rows'}>
      <thead>
        <tr>
          <th scope="col">Received</th>
          <th scope="col" className="wide">
            Channel
          </th>
          <th scope="col" className="wide">
            Kind
          </th>
          <th scope="col" className="wide">
            From
          </th>
          <th scope="col">Content</th>
          <th scope="col" className={ways === undefined ? undefined : 'wide'}>
            <span className="hidden-visually">
              {ways === undefined ? 'Origin and payload' : 'Origin'}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} isNew={arrived.has(event.id)} ways={ways} />
        ))}
      </tbody>
    </table>
  );
}

type EventRowProps = { event: EventLine; isNew: boolean; ways: Ways | undefined };

function EventRow({ event, isNew, ways }: EventRowProps) {
  const { id, channel, kind, badge, senderId, accountName, summary, receivedAt } = event;
  const today = utcDay(useNow()) === utcDay(receivedAt);
  const look = [isNew && 'arrived', ways?.selected === id && 'selected'].filter(Boolean).join(' ');
  return (
    <tr className={look || undefined}>
      <td className="when">
        <Moment at={receivedAt} write={utcClockSecond} />
        {today ? null : <small>{utcDay(receivedAt)}</small>}
      </td>
      <td className="wide">
        <ChannelName channel={channel} />
        {accountName === null ? null : <small>{accountName}</small>}
      </td>
      <td className="wide">{kindWord(kind)}</td>
      <td className="wide">{senderId === null ? '—' : <PersonalId value={senderId} short />}</td>
      <td className="content">
        <small className="small-only">
          <ChannelName channel={channel} /> · {kindWord(kind)} <Badge badge={badge} />
        </small>
        {ways === undefined ? (
          <Personal>{summary}</Personal>
        ) : (
          <RowLinks event={event} ways={ways} />
        )}
      </td>
      <td className={ways === undefined ? 'row-end' : 'row-end wide'}>
        <Badge badge={badge} />
        {ways === undefined ? <PayloadLink event={event} /> : null}
      </td>
    </tr>
  );
}

/** The content as the way to the event: one link for each width, of which the style shows the right one. */
function RowLinks({ event, ways }: { event: EventLine; ways: Ways }) {
  const { id, kind, summary, receivedAt } = event;
  const words = (
    <>
      <Personal>{summary}</Personal>
      <span className="hidden-visually">
        , {kindWord(kind)}, {utcClockSecond(receivedAt)}
      </span>
    </>
  );
  return (
    <>
      <Link
        className="row-link beside"
        to={ways.beside(id)}
        preventScrollReset
        aria-current={ways.selected === id ? 'true' : undefined}
      >
        {words}
      </Link>
      <Link className="row-link alone" to={ways.alone(id)}>
        {words}
      </Link>
    </>
  );
}

function PayloadLink({ event: { id, kind, receivedAt } }: { event: EventLine }) {
  return (
    <Link to={`/events/${encodeURIComponent(id)}`}>
      Payload
      <span className="hidden-visually">
        {' '}
        of {kindWord(kind)}, {utcClockSecond(receivedAt)}
      </span>
    </Link>
  );
}
