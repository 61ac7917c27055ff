// The button that sends an event through the pipeline again, and what came of it.
import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { FailureNotice } from '../failure-notice.tsx';
import type { Failure } from '../failure-notice.tsx';
import { RotateCw } from '../icons.tsx';
import { Notice } from '../notice.tsx';

/** What a replay of the event with this id answered. */
export type Replay = { id: string } & (
  | { steps: { title: string; told: string }[]; storedAnew: boolean; failure?: undefined }
  | { failure: Failure }
);

type ReplayFormProps = { id: string; action: string };

export function ReplayForm({ id, action }: ReplayFormProps) {
  const { state, formMethod } = useNavigation();
  const busy = state !== 'idle' && formMethod === 'POST';
  return (
    <Form method="post" action={action} preventScrollReset className="inline-form">
      <input type="hidden" name="replay" value={id} />
      <button type="submit" className="btn" disabled={busy}>
        <RotateCw aria-hidden="true" size={15} className={busy ? 'turning' : undefined} /> Replay
      </button>
    </Form>
  );
}

/** Comes into view where it stands below the fold of its pane. */
export function ReplayAnswer({ replay }: { replay: Replay }) {
  const box = useRef<HTMLDivElement>(null);
  // Nothing is returned: newer browsers answer with a promise, which React would call to clean up.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box}>
      {replay.failure === undefined ? (
        <Steps replay={replay} />
      ) : (
        <FailureNotice failure={replay.failure} />
      )}
    </div>
  );
}

function Steps({ replay }: { replay: Exclude<Replay, { failure: Failure }> }) {
  return (
    <Notice
      tone="info"
      title={
        replay.storedAnew
          ? 'Replayed: it was gone and is stored again.'
          : 'Replayed: it was known, so it is still there once.'
      }
    >
      <ol className="replay-steps">
        {replay.steps.map(({ title, told }) => (
          <li key={title}>
            <b>{word(title)}</b> {told}
          </li>
        ))}
      </ol>
      <p className="note">Nothing was sent to anybody.</p>
    </Notice>
  );
}

/** "SIGNED" → "Signed" */
const word = (title: string) => title.charAt(0).toUpperCase() + title.slice(1).toLowerCase();
