// One line a conversation: who, on which account, what was said last, and whether one may still answer.
import { ChannelGlyph, channelShort } from '../../ui/channel.tsx';
import { customerTitle } from '../../ui/customer.ts';
import { timeLeft, utcMinute } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import { Moment, Relative } from '../../ui/moment.tsx';
import { useNow } from '../../ui/now.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useRecording } from '../../ui/recording.tsx';
import type { ConversationLine } from './document.server.ts';

export function ConversationList({ conversations }: { conversations: ConversationLine[] }) {
  if (conversations.length === 0) {
    return (
      <div className="empty">
        <p className="empty-what">Nobody has written yet.</p>
        <p>Only people who write first can be answered: write to one of the accounts below.</p>
      </div>
    );
  }
  return (
    <ul className="conversations">
      {conversations.map((conversation) => (
        <Line key={conversation.id} conversation={conversation} />
      ))}
    </ul>
  );
}

function Line({ conversation }: { conversation: ConversationLine }) {
  const { id, channel, accountName, lastAt, lastLine, lastDirection } = conversation;
  const title = customerTitle(conversation, useRecording());
  return (
    <li className="conversation-line">
      <ChannelGlyph channel={channel} />
      <div>
        <h3>
          <Link to={`/messages/${encodeURIComponent(id)}`}>{title}</Link>
        </h3>
        <p className="note">
          {channelShort(channel)} · {accountName}
        </p>
        <p className="last-line">
          {lastDirection === 'OUT' ? 'You: ' : null}
          {lastLine}
        </p>
      </div>
      <div className="line-end">
        <span className="note">
          <Moment at={lastAt} write={utcMinute} /> UTC · <Relative at={lastAt} />
        </span>
        <span className="pills">
          {lastDirection === 'IN' ? <Pill tone="warn">Unanswered</Pill> : null}
          <WindowPill window={conversation.window} />
        </span>
      </div>
    </li>
  );
}

function WindowPill({ window: { open, closesAt } }: Pick<ConversationLine, 'window'>) {
  const now = useNow();
  if (!open) return <Pill>Window closed</Pill>;
  return <Pill>{closesAt === null ? 'Window open' : `${timeLeft(closesAt, now)} to reply`}</Pill>;
}
