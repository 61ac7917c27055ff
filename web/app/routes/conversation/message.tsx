// One message as a bubble, with what is known of it beneath: when, what kind, how far it got, why it failed.
import type { ReactNode } from 'react';
import { utcClockSecond, utcDay } from '../../ui/format.ts';
import { Paperclip } from '../../ui/icons.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { useNow } from '../../ui/now.tsx';
import { Problem } from '../../ui/failure-notice.tsx';
import type { Message as MessageData } from './document.server.ts';

type MessageProps = { message: MessageData; isNewest: boolean };

export function Message({ message, isNewest }: MessageProps) {
  const { direction, unsent, problem } = message;
  const mine = direction === 'OUT';
  return (
    <li className={mine ? 'message out' : 'message in'} id={isNewest ? 'newest' : undefined}>
      <span className="hidden-visually">{mine ? 'You:' : 'Customer:'}</span>
      {unsent ? <Unsent mine={mine} /> : <Bubble message={message} />}
      <Status message={message} />
      {problem === null ? null : <Problem problem={problem} />}
    </li>
  );
}

function Unsent({ mine }: { mine: boolean }) {
  return (
    <p className="bubble gone">
      {mine ? 'This message was unsent' : 'This message was unsent by the customer'}
    </p>
  );
}

function Bubble({ message: { text, attachments, note } }: { message: MessageData }) {
  return (
    <div className="bubble">
      {text === null ? null : <p>{text}</p>}
      {attachments.map((name, index) => (
        // Two photos may have one name; their places never change.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index} className="attachment">
          <Paperclip aria-hidden="true" size={14} /> {name}
        </p>
      ))}
      {text === null && attachments.length === 0 ? <p>{note ?? 'No text'}</p> : null}
    </div>
  );
}

function Status({ message }: { message: MessageData }) {
  const { at, note, unsent, eventId } = message;
  const today = utcDay(useNow()) === utcDay(at);
  const parts: ReactNode[] = [
    today ? null : utcDay(at),
    <Moment key="at" at={at} write={utcClockSecond} />,
    note,
    unsent ? 'text erased here too' : null,
    ...progressOf(message),
    eventId === null ? null : (
      <Link key="event" to={`/events/${encodeURIComponent(eventId)}`}>
        webhook<span className="hidden-visually"> of {utcClockSecond(at)}</span>
      </Link>
    ),
  ];
  return <p className="message-status">{joined(parts)}</p>;
}

/** How far a message of ours got, each stage with its time where a webhook told it. */
function progressOf(message: MessageData): ReactNode[] {
  const { direction, state, sentAt, deliveredAt, readAt, viaThisApp } = message;
  if (direction === 'IN') return [];
  const stages = [
    { word: 'sent', at: sentAt },
    { word: 'delivered', at: deliveredAt },
    { word: 'read', at: readAt },
  ].flatMap(({ word, at }) =>
    at === null
      ? []
      : [
          <span key={word}>
            {word} <Moment at={at} write={utcClockSecond} />
          </span>,
        ],
  );
  return [
    viaThisApp ? null : 'sent outside this app',
    ...(stages.length > 0 && state !== 'FAILED' ? stages : [stateWord(state)]),
  ];
}

const stateWord = (state: MessageData['state']) =>
  state === null ? null : { ...words, ACCEPTED: 'accepted by Meta' }[state];

const words = {
  SENDING: 'sending…',
  SENT: 'sent',
  DELIVERED: 'delivered',
  READ: 'read',
  FAILED: 'failed',
};

function joined(parts: ReactNode[]): ReactNode {
  return parts
    .filter((part) => part !== null)
    .map((part, index) => (
      // The parts of a line never move.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index}>
        {index === 0 ? null : ' · '}
        {part}
      </span>
    ));
}
