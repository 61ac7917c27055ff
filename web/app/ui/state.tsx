// How a check went, as a sign and as a word with a sign: never by colour alone.
import type { RungState, SetupState } from '../gql/graphql.ts';
import { Check, CircleDashed, Hourglass, TriangleAlert, X } from './icons.tsx';
import { Pill } from './pill.tsx';

export type State = RungState | SetupState;

const faces = {
  PASSED: { word: 'passed', tone: 'ok', Sign: Check },
  FAILED: { word: 'failed', tone: 'bad', Sign: X },
  WARNING: { word: 'needs a look', tone: 'warn', Sign: TriangleAlert },
  WAITING: { word: 'waiting', tone: 'plain', Sign: Hourglass },
  UNKNOWN: { word: 'not checked', tone: 'plain', Sign: CircleDashed },
} as const satisfies Record<State, unknown>;

export function StatePill({ state, word }: { state: State; word?: string }) {
  const { Sign, tone, ...face } = faces[state];
  return (
    <Pill tone={tone} icon={<Sign aria-hidden="true" size={12} />}>
      {word ?? face.word}
    </Pill>
  );
}

/** The sign alone, where the word stands beside it. */
export function StateSign({ state }: { state: State }) {
  const { Sign, tone } = faces[state];
  return (
    <span className={`state-sign ${tone}`} aria-hidden="true">
      <Sign size={13} strokeWidth={2.6} />
    </span>
  );
}
