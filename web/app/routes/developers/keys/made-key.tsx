// A key just made, in full for the only time.
import { useEffect, useRef } from 'react';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { utcMinute } from '../../../ui/format.ts';
import { Moment } from '../../../ui/moment.tsx';
import type { Made } from './press.server.ts';

export function MadeKey({ made: { name, expiresAt, secret } }: { made: Made }) {
  const box = useRef<HTMLElement>(null);
  // Whoever made it by keyboard or screen reader is led to what they must not miss.
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <section ref={box} tabIndex={-1} className="card made-key" aria-labelledby="made-key">
      <h2 id="made-key">Copy your key now</h2>
      <p className="sub">
        This is the key “{name}”, valid until <Moment at={expiresAt} write={utcMinute} /> UTC. It
        will not be shown again: if you lose it, make another.
      </p>
      <div className="secret">
        <code className="code">{secret}</code>
        <CopyButton text={secret}>Copy key</CopyButton>
      </div>
    </section>
  );
}
