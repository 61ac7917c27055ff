// The rejected deliveries as a table: when, why and what to do, what was answered, what it was.
import type { RejectionReason } from '../../gql/graphql.ts';
import { utcClockSecond, utcDay } from '../../ui/format.ts';
import { Moment, Relative } from '../../ui/moment.tsx';
import type { RejectedDelivery } from './document.server.ts';

export function RejectedTable({ rejected }: { rejected: RejectedDelivery[] }) {
  return (
    <table className="events rejected">
      <thead>
        <tr>
          <th scope="col">Came</th>
          <th scope="col">Why it was not accepted</th>
          <th scope="col">Answered</th>
          <th scope="col">Size</th>
          <th scope="col">Type</th>
        </tr>
      </thead>
      <tbody>
        {rejected.map((one) => (
          <Row key={one.id} rejected={one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ rejected }: { rejected: RejectedDelivery }) {
  const { at, reason, told, wayOn, status, bytes, contentType } = rejected;
  return (
    <tr>
      <td className="when">
        <Moment at={at} write={utcClockSecond} />
        <small>
          {utcDay(at)}, <Relative at={at} />
        </small>
      </td>
      <td className="rejected-why">
        <b>{reasonWord[reason]}</b>
        <p>{told}</p>
        <p className="rejected-way">{wayOn}</p>
      </td>
      <td data-label="Answered">{status}</td>
      <td data-label="Size">{tellBytes(bytes)}</td>
      <td data-label="Type">{contentType ?? '—'}</td>
    </tr>
  );
}

const reasonWord: Record<RejectionReason, string> = {
  MISSING_SIGNATURE: 'No signature',
  MALFORMED_SIGNATURE: 'Malformed signature',
  WRONG_SIGNATURE: 'Wrong signature',
  EMPTY: 'Empty body',
  NOT_UTF8: 'Not UTF-8',
  NOT_JSON: 'Not JSON',
  ENCODED: 'Compressed body',
  TOO_LARGE: 'Too large',
};

const kilobyte = 1_000;
const megabyte = 1_000_000;

/** "412 bytes", "1.2 kB", "3.4 MB" */
function tellBytes(bytes: number): string {
  if (bytes >= megabyte) return `${(bytes / megabyte).toFixed(1)} MB`;
  return bytes >= kilobyte ? `${(bytes / kilobyte).toFixed(1)} kB` : `${bytes} bytes`;
}
