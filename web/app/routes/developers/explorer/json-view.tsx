// The JSON of an answer: plain text, which becomes a view with folds and colours when scripts have loaded one.
import { useEffect, useRef, useState } from 'react';

export function JsonView({ text }: { text: string }) {
  const host = useRef<HTMLDivElement>(null);
  const ready = useJsonView(host, text);
  return (
    <>
      {ready ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it.
        <pre className="json" tabIndex={0} aria-label="Answer as JSON">
          {text}
        </pre>
      )}
      <div ref={host} className="code-host json-host" />
    </>
  );
}

function useJsonView(host: React.RefObject<HTMLDivElement>, text: string): boolean {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    import('./editor.client.ts')
      .then(({ openJson }) => {
        if (leaving.signal.aborted || host.current === null) return;
        openJson({ host: host.current, text, label: 'Answer as JSON', signal: leaving.signal });
        setShown(text);
      })
      // The plain text is there.
      .catch(() => {});
    return () => leaving.abort();
  }, [host, text]);
  return shown === text;
}
