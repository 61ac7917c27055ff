// Why something failed: the sentence, the way out, and Meta's own code and trace id to look it up by.
import { Notice } from './notice.tsx';
import { codes } from './proof/codes.ts';
import { WayOn } from './way-on.tsx';

/** A failure of the contract; Meta's own also carry its code and trace id. */
export type Failure = {
  message: string;
  wayOn: string;
  fixUrl?: string | null;
  metaCode?: number | null;
  metaSubcode?: number | null;
  traceId?: string | null;
};

/** A failure of right now, as an alert; nothing without one. */
export function FailureNotice({ failure }: { failure: Failure | undefined }) {
  if (failure === undefined) return null;
  return (
    <Notice tone="bad" title={failure.message}>
      <Rest problem={failure} />
    </Notice>
  );
}

type ProblemProps = { problem: Failure };

/** A failure on record: it stands where it happened and alerts nobody. */
export function Problem({ problem }: ProblemProps) {
  return (
    <div className="problem">
      <p className="problem-what">{problem.message}</p>
      <Rest problem={problem} />
    </div>
  );
}

function Rest({
  problem: { wayOn, fixUrl = null, metaCode = null, metaSubcode = null, traceId = null },
}: ProblemProps) {
  return (
    <>
      <p>
        <WayOn wayOn={wayOn} fixUrl={fixUrl} />
      </p>
      {metaCode === null && traceId === null ? null : (
        <p className="note">
          {metaCode === null ? null : <>Meta’s code {codes(metaCode, metaSubcode)}</>}
          {metaCode === null || traceId === null ? null : ' · '}
          {traceId === null ? null : (
            <>
              trace <span className="mono">{traceId}</span>
            </>
          )}
        </p>
      )}
    </>
  );
}
