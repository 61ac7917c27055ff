// One recorded Graph call in a line: method, path, answer, how long, when, with which token, Meta's trace id.
import type { EvidenceLineFragment } from '../../gql/graphql.ts';
import { utcSecond } from '../format.ts';
import { Moment } from '../moment.tsx';
import { tokenWord } from '../words.ts';
import { codes } from './codes.ts';

export function EvidenceLine({ call }: { call: EvidenceLineFragment }) {
  return (
    <>
      <CallAndAnswer call={call} /> · {call.durationMs} ms ·{' '}
      <Moment at={call.at} write={utcSecond} /> UTC · {tokenWord(call.tokenKind)}
      <Trace call={call} />
    </>
  );
}

type CallProps = { call: Pick<EvidenceLineFragment, CallField> };
type CallField = 'method' | 'pathTemplate' | 'httpStatus' | 'metaCode' | 'metaSubcode';

/** "GET /me/accounts → 200": a refusal says Meta's code too. */
export function CallAndAnswer({ call }: CallProps) {
  const { method, pathTemplate, httpStatus, metaCode, metaSubcode } = call;
  return (
    <span className="mono">
      {method} {pathTemplate} → {httpStatus ?? 'no answer'}
      {metaCode === null ? null : ` (code ${codes(metaCode, metaSubcode)})`}
    </span>
  );
}

export function Trace({ call: { traceId } }: { call: Pick<EvidenceLineFragment, 'traceId'> }) {
  if (traceId === null) return null;
  return (
    <>
      {' '}
      · trace <span className="mono">{traceId}</span>
    </>
  );
}
