// Something personal: shown on the screen, masked on paper unless the reader asked to reveal it there.
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { maskedId } from '../format.ts';
import { OthersId } from '../recording.tsx';
import { maskedText } from './masking.ts';

const RevealContext = createContext(false);

/** Whether what stands beneath is shown in print as well. */
export const Reveal = RevealContext.Provider;

type PersonalProps = { children: ReactNode; masked?: string };

export function Personal({ children, masked = maskedText }: PersonalProps) {
  if (useContext(RevealContext)) return <>{children}</>;
  // Two elements, so that paper gets no trace of what is hidden: the style drops the inner one and writes the mask.
  return (
    <span className="personal" data-masked={masked}>
      <span>{children}</span>
    </span>
  );
}

/** The id of somebody else, hidden in recordings too. */
export function PersonalId({ value, short = false }: { value: string; short?: boolean }) {
  return (
    <Personal masked={maskedId(value)}>
      <OthersId value={value} short={short} />
    </Personal>
  );
}
