// The nine in a table: granted, verified, what was seen, until when it counts.
import { utcMinute } from '../../ui/format.ts';
import { Moment } from '../../ui/moment.tsx';
import { StatePill } from '../../ui/proof/state-pill.tsx';
import { grantWord } from '../../ui/words.ts';
import type { PackPermission } from './pack.ts';

export function Summary({ permissions }: { permissions: PackPermission[] }) {
  return (
    <table className="summary">
      <thead>
        <tr>
          <th scope="col">Permission</th>
          <th scope="col" className="wide">
            Grant
          </th>
          <th scope="col">Proof</th>
          <th scope="col" className="wide">
            What was seen
          </th>
          <th scope="col" className="wide">
            Counts until (UTC)
          </th>
        </tr>
      </thead>
      <tbody>
        {permissions.map(({ name, status, state, told, freshUntil }) => (
          <tr key={name}>
            <th scope="row">
              <a href={`#${name}`} className="mono">
                {name}
              </a>
            </th>
            <td className="wide">{grantWord[status].word}</td>
            <td>
              <StatePill state={state} status={status} />
            </td>
            <td className="wide">{told ?? '—'}</td>
            <td className="wide">
              {freshUntil === null ? '—' : <Moment at={freshUntil} write={utcMinute} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
