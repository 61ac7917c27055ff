// The conversation itself: with whom, how long one may still reply, what was said; the form stands beneath.
import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { customerTitle } from '../../ui/customer.ts';
import { initials, timeLeft, utcSecond } from '../../ui/format.ts';
import { Moment } from '../../ui/moment.tsx';
import { useNow } from '../../ui/now.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useRecording } from '../../ui/recording.tsx';
import type { Conversation } from './document.server.ts';
import { Message } from './message.tsx';

type ChatProps = { conversation: Conversation; children: ReactNode };

export function Chat({ conversation, children }: ChatProps) {
  const { firstAt, messages } = conversation;
  const title = customerTitle(conversation, useRecording());
  return (
    <section className="card chat" aria-labelledby="customer">
      <div className="chat-head">
        <span className="avatar" aria-hidden="true">
          {initials(title)}
        </span>
        <div>
          <h2 id="customer">{title}</h2>
          <p className="note">
            wrote first <Moment at={firstAt} write={utcSecond} /> UTC
          </p>
        </div>
        <WindowMeter window={conversation.window} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it. */}
      <div className="flow" role="log" aria-label="Messages" tabIndex={0}>
        <ol>
          {messages.map((message, index) => (
            <Message key={message.id} message={message} isNewest={index === messages.length - 1} />
          ))}
        </ol>
      </div>
      {children}
    </section>
  );
}

// Meta's window on all three channels.
const windowMs = 24 * 60 * 60 * 1000;

function WindowMeter({ window: { open, closesAt } }: Pick<Conversation, 'window'>) {
  const now = useNow();
  useRereadWhenClosed(open ? closesAt : null);
  if (!open || closesAt === null) {
    return <div className="window">{open ? null : <Pill>Reply window closed</Pill>}</div>;
  }
  const left = Math.max(0, Date.parse(closesAt) - Date.parse(now));
  return (
    <div className="window">
      <span id="window">Reply window</span>
      <progress value={Math.min(left, windowMs)} max={windowMs} aria-labelledby="window" />
      <b>{timeLeft(closesAt, now)}</b>
    </div>
  );
}

// The server's clock decides; a second covers what ours is off by.
const slackMs = 1_000;

/** When the window closes under the reader's eyes, the page is read again, and the form gives way to the sentence. */
function useRereadWhenClosed(closesAt: string | null) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (closesAt === null) return undefined;
    const timer = setTimeout(revalidate, Math.max(0, Date.parse(closesAt) - Date.now()) + slackMs);
    return () => clearTimeout(timer);
  }, [closesAt, revalidate]);
}
