// The reply: a form that begins with a suggestion, or the sentence that says why there is none.
import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { Failure } from '../../ui/failure-notice.tsx';
import { Lock } from '../../ui/icons.tsx';
import type { Conversation } from './document.server.ts';

type ReplyFormProps = {
  conversation: Conversation;
  /** Unique for each form that is shown: however often it is sent, one reply goes out. */
  replyKey: string;
  refused: { failure: Failure; text: string } | undefined;
};

export function ReplyForm({ conversation, replyKey, refused }: ReplyFormProps) {
  const { cannotReply } = conversation;
  return (
    <div className="compose">
      <FailureNotice failure={refused?.failure} />
      {cannotReply === null ? (
        <Compose
          conversation={conversation}
          replyKey={replyKey}
          text={refused?.text ?? conversation.suggestion}
        />
      ) : (
        <p className="cannot-reply">
          <Lock aria-hidden="true" size={15} /> {cannotReply}
        </p>
      )}
    </div>
  );
}

type ComposeProps = { conversation: Conversation; replyKey: string; text: string };

function Compose({ conversation, replyKey, text }: ComposeProps) {
  const { channel, maxLength, window } = conversation;
  // The key and the text of the moment the form was shown: a live re-reading of the page changes neither.
  const [shown] = useState({ replyKey, text });
  const busy = useNavigation().state === 'submitting';
  const ignoreWhileBusy = (submit: FormEvent) => {
    if (busy) submit.preventDefault();
  };
  return (
    <Form method="post" preventScrollReset className="compose-form" onSubmit={ignoreWhileBusy}>
      <input type="hidden" name="key" value={shown.replyKey} />
      <label htmlFor="reply">Reply</label>
      <textarea
        id="reply"
        name="text"
        rows={2}
        required
        maxLength={maxLength}
        defaultValue={shown.text}
        aria-describedby="reply-limits"
      />
      <button type="submit" className="btn btn-p" aria-disabled={busy}>
        {busy ? 'Sending…' : 'Send reply'}
      </button>
      <p id="reply-limits" className="note">
        {window.sentence} At most {maxLength.toLocaleString('en')}{' '}
        {channel === 'INSTAGRAM' ? 'bytes' : 'characters'}.
      </p>
    </Form>
  );
}
