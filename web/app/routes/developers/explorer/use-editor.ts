// Turns a textarea into an editor. Its code is large, so it is loaded for these fields alone; what was typed meanwhile stays.
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Language } from './language.ts';

type EditorProps = {
  area: RefObject<HTMLTextAreaElement>;
  /** Where the editor's own elements go; React leaves it empty. */
  host: RefObject<HTMLElement>;
  language: Language;
};

/** Whether the editor stands in the place of the textarea, which then carries its text. */
export function useEditor({ area, host, language }: EditorProps): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    import('./editor.client.ts')
      .then(({ openEditor }) => {
        if (leaving.signal.aborted || area.current === null || host.current === null) return;
        openEditor({ area: area.current, host: host.current, language, signal: leaving.signal });
        setReady(true);
      })
      // The textarea does the same without colours.
      .catch(() => {});
    return () => leaving.abort();
  }, [area, host, language]);
  return ready;
}
