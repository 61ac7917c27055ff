// The payload of an event as Meta sent it, and what its fields mean.
import { useMemo } from 'react';
import { useRecording } from '../recording.tsx';
import type { EventDetail } from './detail.server.ts';
import { notesOf } from './field-notes.ts';
import { JsonTree } from './json-tree.tsx';
import { maskPeople } from './masking.ts';

export type Shown = { json: unknown; text: string };

/** The payload as it is shown and copied: while a recording is made, without other people's ids. */
export function useShownPayload(event: EventDetail): Shown {
  const recording = useRecording();
  return useMemo(() => {
    const payload: unknown = JSON.parse(event.json);
    if (!recording) return { json: payload, text: event.json };
    const json = maskPeople(payload, event);
    return { json, text: JSON.stringify(json, null, 2) };
  }, [event, recording]);
}

export function Payload({ event, shown }: { event: EventDetail; shown: Shown }) {
  const notes = notesOf(shown.json, event.channel);
  return (
    <>
      <JsonTree {...shown} channel={event.channel} />
      {notes.length === 0 ? null : (
        <details className="field-notes">
          <summary>What the fields mean</summary>
          <dl>
            {notes.map(({ field, note }) => (
              <div key={field}>
                <dt className="mono">{field}</dt>
                <dd>{note}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
