// What is known of a permission's proof. Green is one thing alone: the newest run really succeeded.
import type { GrantStatus, ProofState } from '../../gql/graphql.ts';
import { Ban, Check, CircleDashed, X } from '../icons.tsx';
import { Pill } from '../pill.tsx';
import { grantWord } from '../words.ts';

const looks = {
  VERIFIED: { word: 'Verified', tone: 'ok', Sign: Check },
  FAILED: { word: 'Failed', tone: 'bad', Sign: X },
  NOT_RUN: { word: 'Not run yet', tone: 'plain', Sign: CircleDashed },
} as const;

type StatePillProps = { state: ProofState; status: GrantStatus };

export function StatePill({ state, status }: StatePillProps) {
  if (state === 'NOT_GRANTED') {
    const { word, tone } = grantWord[status];
    return (
      <Pill
        tone={status === 'GRANTED' ? 'plain' : tone}
        icon={<Ban aria-hidden="true" size={12} />}
      >
        Not granted{status === 'GRANTED' ? null : `: ${word}`}
      </Pill>
    );
  }
  const { word, tone, Sign } = looks[state];
  return (
    <Pill tone={tone} icon={<Sign aria-hidden="true" size={12} />}>
      {word}
    </Pill>
  );
}
