// What the check saw: each part with its state, what was seen, and the way on. On a phone each row becomes a card.
import { count, utcSecond } from '../../ui/format.ts';
import { Moment } from '../../ui/moment.tsx';
import { StatePill } from '../../ui/state.tsx';
import type { SetupChecked } from './document.server.ts';

export function Checks({ checked: { at, checks } }: { checked: SetupChecked }) {
  return (
    <section className="card" aria-labelledby="checks">
      <div className="row">
        <h2 id="checks">{verdict(checks)}</h2>
        <span className="note">
          Checked <Moment at={at} write={utcSecond} /> UTC
        </span>
      </div>
      <table className="check-table">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">State</th>
            <th scope="col">What was seen, and the way on</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ key, title, state, told, wayOn }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td>
                <StatePill state={state} />
              </td>
              <td>
                <p>{told}</p>
                {wayOn === null ? null : <p className="way-on">{wayOn}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function verdict(checks: SetupChecked['checks']): string {
  const numberOf = (wanted: string) => checks.filter(({ state }) => state === wanted).length;
  const passed = `${numberOf('PASSED')} of ${count(checks.length, 'check')} passed`;
  const failed = numberOf('FAILED');
  return failed === 0 ? passed : `${passed}, ${failed} failed`;
}
