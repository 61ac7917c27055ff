// What stands under a permission's head, on the dashboard and on its own page: why it cannot run, what its newest run
// brought, and how long that counts. All of it comes from the page's data, so that a live re-reading changes nothing else.
import type { ProofFragment } from '../../gql/graphql.ts';
import { Caption } from '../recording.tsx';
import { FreshMeter } from './fresh-meter.tsx';
import { proofPath, ProofRefused } from './prove-action.tsx';
import { RunResult } from './run-result.tsx';

type ProofBodyProps = { permission: ProofFragment; connected: boolean };

export function ProofBody({ permission, connected }: ProofBodyProps) {
  const { name, recording, cannotRun, lastRun, freshUntil } = permission;
  return (
    <div className="proof-body">
      <Caption permission={name} recording={recording} />
      <ProofRefused path={proofPath(name)} />
      {connected && cannotRun !== null ? <p className="cannot-run">{cannotRun}</p> : null}
      <div aria-live="polite">{lastRun === null ? null : <RunResult run={lastRun} />}</div>
      {freshUntil === null ? null : <FreshMeter permission={permission} freshUntil={freshUntil} />}
    </div>
  );
}
