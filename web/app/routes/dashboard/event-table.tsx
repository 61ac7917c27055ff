// The events as a table; on a phone channel and kind move over the content, and the sender stands with the payload.
import { Link } from '@remix-run/react';
import { Badge } from '../../ui/badge.tsx';
import { ChannelName } from '../../ui/channel.tsx';
import { utcClockSecond, utcDay } from '../../ui/format.ts';
import { Moment } from '../../ui/moment.tsx';
import { useNow } from '../../ui/now.tsx';
import { OthersId } from '../../ui/recording.tsx';
import { kindWord } from '../../ui/words.ts';
import type { EventLine } from './document.server.ts';

type EventTableProps = { events: EventLine[]; arrived: ReadonlySet<string> };

export function EventTable({ events, arrived }: EventTableProps) {
  return (
    <table className="events">
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
          <th scope="col">
            <span className="hidden-visually">Origin and payload</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} isNew={arrived.has(event.id)} />
        ))}
      </tbody>
    </table>
  );
}

function EventRow({ event, isNew }: { event: EventLine; isNew: boolean }) {
  const { id, channel, kind, badge, senderId, accountName, summary, receivedAt } = event;
  const today = utcDay(useNow()) === utcDay(receivedAt);
  return (
    <tr className={isNew ? 'arrived' : undefined}>
      <td className="when">
        <Moment at={receivedAt} write={utcClockSecond} />
        {today ? null : <small>{utcDay(receivedAt)}</small>}
      </td>
      <td className="wide">
        <ChannelName channel={channel} />
        {accountName === null ? null : <small>{accountName}</small>}
      </td>
      <td className="wide">{kindWord(kind)}</td>
      <td className="wide">{senderId === null ? '—' : <OthersId value={senderId} short />}</td>
      <td className="content">
        <small className="small-only">
          <ChannelName channel={channel} /> · {kindWord(kind)} <Badge badge={badge} />
        </small>
        {summary}
      </td>
      <td className="row-end">
        <Badge badge={badge} />
        <Link to={`/events/${encodeURIComponent(id)}`}>
          Payload
          <span className="hidden-visually">
            {' '}
            of {kindWord(kind)}, {utcClockSecond(receivedAt)}
          </span>
        </Link>
      </td>
    </tr>
  );
}
