// One event in whole: the same beside the list and on a page of its own.
import { Badge } from '../badge.tsx';
import { ChannelGlyph, channelShort } from '../channel.tsx';
import { CopyButton } from '../copy-button.tsx';
import { Link } from '../link.tsx';
import { badgeMeaning, kindWord } from '../words.ts';
import { Delivery } from './delivery.tsx';
import type { EventDetail } from './detail.server.ts';
import { EventFacts } from './facts.tsx';
import { Neighbours } from './neighbours.tsx';
import { Payload, useShownPayload } from './payload.tsx';
import { Personal } from './personal.tsx';
import { ReplayAnswer, ReplayForm } from './replay.tsx';
import type { Replay } from './replay.tsx';
import { CopyLink } from './copy-link.tsx';

export type DetailProps = {
  event: EventDetail;
  /** Where another event of the same list is shown. */
  addressOf: (id: string) => string;
  /** Where a replay is sent: the page that shows this. */
  here: string;
  replay: Replay | undefined;
};

/** "Instagram message" */
export const eventTitle = ({ channel, kind }: Pick<EventDetail, 'channel' | 'kind'>) =>
  channel === 'OTHER' ? kindWord(kind) : `${channelShort(channel)} ${kindWord(kind).toLowerCase()}`;

/** The heading's words, and the badge with its meaning. */
export function Title({ event }: { event: EventDetail }) {
  return (
    <>
      <ChannelGlyph channel={event.channel} /> {eventTitle(event)} <Badge badge={event.badge} />
    </>
  );
}

/** What was written or happened, and how real it is. */
export function Told({ event: { text, summary, badge } }: { event: EventDetail }) {
  return (
    <>
      <p className="event-line">
        <Personal>{text === null ? summary : `“${text}”`}</Personal>
      </p>
      <p className="note">
        {badge}: {badgeMeaning[badge]}.
      </p>
    </>
  );
}

/** Facts, delivery, payload and what can be done with it. */
export function Detail({ event, addressOf, here, replay }: DetailProps) {
  const shown = useShownPayload(event);
  return (
    <>
      <EventFacts event={event} />
      <Delivery event={event} addressOf={addressOf} />
      <Payload event={event} shown={shown} />
      <div className="actions">
        <CopyButton text={shown.text}>Copy JSON</CopyButton>
        <CopyLink id={event.id} />
        <ReplayForm id={event.id} action={here} />
        {event.conversationId === null ? null : (
          <Link
            className="btn btn-p"
            to={`/messages/${encodeURIComponent(event.conversationId)}#newest`}
          >
            Reply
          </Link>
        )}
      </div>
      {replay?.id === event.id ? <ReplayAnswer replay={replay} /> : null}
      <Neighbours event={event} addressOf={addressOf} />
    </>
  );
}
