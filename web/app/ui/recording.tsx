// Recording mode, for the screen recordings that Meta asks for: larger type, captions that say what is being shown and for
// which permission, and other people's and accounts' ids hidden. A cookie keeps it on; it works without scripts.
import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { Clapperboard } from './icons.tsx';
import type { RootData } from './trouble.ts';
import { maskedId, shortId } from './format.ts';

export const useRecording = () => useRouteLoaderData<RootData>('root')?.recording ?? false;

/** Says, on every page, that recording mode is on. */
export function RecordingNote() {
  if (!useRecording()) return null;
  return (
    <aside className="banner recording-note" aria-label="Recording mode">
      <Clapperboard aria-hidden="true" size={16} />
      <p>
        <b>Recording mode is on.</b> Larger type, captions, and other people’s and accounts’ ids
        hidden.
      </p>
      <RecordingSwitch />
    </aside>
  );
}

/** The button that turns it on or off, and comes back to where one was. */
export function RecordingSwitch() {
  const on = useRecording();
  // Without the query: after a login it holds Meta's code, which belongs on no page.
  const { pathname } = useLocation();
  return (
    <form method="post" action="/recording" className="inline-form">
      <input type="hidden" name="recording" value={on ? 'off' : 'on'} />
      <input type="hidden" name="back" value={pathname} />
      <button type="submit" className="link-btn">
        {on ? 'Turn recording mode off' : 'Turn recording mode on'}
      </button>
    </form>
  );
}

type CaptionProps = { permission: string; recording: string[] };

/** What the recording must show here. */
export function Caption({ permission, recording }: CaptionProps) {
  if (!useRecording() || recording.length === 0) return null;
  return (
    <div className="caption" role="note">
      <p>
        Being shown: <b className="mono">{permission}</b>
      </p>
      <ol>
        {recording.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}

/** An id of somebody else: in full, by its ends, or, while a recording is made, hidden. */
export function OthersId({ value, short = false }: { value: string; short?: boolean }) {
  if (useRecording()) {
    return (
      <span className="mono" title="Hidden while a recording is made">
        {maskedId(value)}
      </span>
    );
  }
  return (
    <span className="mono" title={short ? value : undefined}>
      {short ? shortId(value) : value}
    </span>
  );
}
