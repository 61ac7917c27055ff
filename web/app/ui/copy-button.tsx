// Copies a text. There is nothing to press until scripts run.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Check, Copy } from './icons.tsx';

// Long enough to be seen.
const doneMs = 2_000;

const never = () => () => {};
const canCopy = () => 'clipboard' in navigator;

type CopyButtonProps = { text: string; children: string };

export function CopyButton({ text, children }: CopyButtonProps) {
  const able = useSyncExternalStore(never, canCopy, () => false);
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => setDone(false), doneMs);
    return () => clearTimeout(timer);
  }, [done]);
  if (!able) return null;
  const copy = () => navigator.clipboard.writeText(text).then(() => setDone(true));
  return (
    <button type="button" className="btn" onClick={copy} aria-live="polite">
      {done ? <Check aria-hidden="true" size={15} /> : <Copy aria-hidden="true" size={15} />}
      {done ? 'Copied' : children}
    </button>
  );
}
