// Rungs from the first to the last: what each is, how it went, when that was seen, and the click that repairs it.
import { utcMinute } from '../../ui/format.ts';
import { Moment } from '../../ui/moment.tsx';
import { RepairButton } from '../../ui/repair-button.tsx';
import { StatePill, StateSign } from '../../ui/state.tsx';
import type { Rung } from './document.server.ts';

type LadderProps = {
  rungs: Rung[];
  /** The account they belong to; null: the app. */
  about: string | null;
  /** The first repair is the screen's primary button. */
  primary: boolean;
};

export function Ladder({ rungs, about, primary }: LadderProps) {
  const first = primary ? rungs.find(({ repair }) => repair !== null) : undefined;
  return (
    <ol className="ladder">
      {rungs.map((rung) => (
        <RungLine
          key={rung.key}
          rung={rung}
          about={about}
          look={rung === first ? 'primary' : 'plain'}
        />
      ))}
    </ol>
  );
}

type RungLineProps = { rung: Rung; about: string | null; look: 'primary' | 'plain' };

function RungLine({ rung, about, look }: RungLineProps) {
  const { title, state, told, checkedAt, repair } = rung;
  return (
    <li className={`rung ${state.toLowerCase()}`}>
      <StateSign state={state} />
      <div className="rung-body">
        <p className="rung-title">
          <b>{title}</b> <StatePill state={state} />
        </p>
        <p className="told">{told}</p>
        {checkedAt === null ? null : (
          <p className="note">
            Last check <Moment at={checkedAt} write={utcMinute} /> UTC
          </p>
        )}
        {repair === null ? null : <RepairButton repair={repair} about={about} look={look} />}
      </div>
    </li>
  );
}
