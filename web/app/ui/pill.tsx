// A small state beside a heading: always a word, with a colour and a sign in support.
import type { ReactNode } from 'react';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad';

type PillProps = { tone?: Tone; icon?: ReactNode; children: ReactNode };

export function Pill({ tone = 'plain', icon, children }: PillProps) {
  return (
    <span className={`pill ${tone}`}>
      {icon}
      {children}
    </span>
  );
}
