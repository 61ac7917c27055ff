// The one thing to press on a permission: run its proof, go where a reply proves it, or grant it first.
import { useFetcher } from '@remix-run/react';
import type { FormEvent, ReactNode } from 'react';
import type { ProofFragment } from '../../gql/graphql.ts';
import { Link } from '../link.tsx';
import { useScripted } from '../use-scripted.ts';
import { FailureNotice } from '../failure-notice.tsx';
import type { Failure } from '../failure-notice.tsx';

type ProveActionProps = {
  permission: Pick<
    ProofFragment,
    'name' | 'state' | 'action' | 'byReply' | 'conversationId' | 'cannotRun'
  >;
  /** Where to come back to: the dashboard, or the permission's own page. */
  from: 'dashboard' | 'permission';
};

export function ProveAction({ permission, from }: ProveActionProps) {
  const { name, state, action, byReply, conversationId, cannotRun } = permission;
  if (state === 'NOT_GRANTED') {
    return (
      <Link to="/access" className="btn">
        Grant it<span className="hidden-visually">: {name}</span>
      </Link>
    );
  }
  if (byReply) return <ReplyLink action={action} conversationId={conversationId} />;
  if (cannotRun !== null) return null;
  return (
    <ProofForm path={proofPath(name)} from={from} busyWord="Asking Meta…">
      {action}
    </ProofForm>
  );
}

function ReplyLink({ action, conversationId }: Pick<ProofFragment, 'action' | 'conversationId'>) {
  return conversationId === null ? (
    <Link to="/messages" className="btn">
      How to get a message
    </Link>
  ) : (
    <Link to={`/messages/${encodeURIComponent(conversationId)}`} className="btn">
      {action}
    </Link>
  );
}

type ProofFormProps = {
  path: string;
  from: ProveActionProps['from'];
  busyWord: string;
  primary?: boolean;
  children: ReactNode;
};

/**
 * A button that runs proofs. Each has its own fetcher, so that pressing a second one does not give up the first; while it
 * runs it keeps the focus and ignores further presses.
 */
export function ProofForm({ path, from, busyWord, primary = false, children }: ProofFormProps) {
  const fetcher = useProofs(path);
  const busy = fetcher.state !== 'idle';
  // With scripts the page stays where it is; without, the address leads back to the row.
  const scripted = useScripted();
  const ignoreWhileBusy = (submit: FormEvent) => {
    if (busy) submit.preventDefault();
  };
  return (
    <fetcher.Form
      method="post"
      action={path}
      preventScrollReset
      className="inline-form"
      onSubmit={ignoreWhileBusy}
    >
      <input type="hidden" name="from" value={from} />
      {scripted ? <input type="hidden" name="stay" value="true" /> : null}
      <button type="submit" className={primary ? 'btn btn-p' : 'btn'} aria-disabled={busy}>
        {busy ? busyWord : children}
      </button>
    </fetcher.Form>
  );
}

/** Why the last press of that button ran nothing. What a run brought is not here: it stands in the page's data. */
export function ProofRefused({ path }: { path: string }) {
  return <FailureNotice failure={useProofs(path).data?.failure} />;
}

const useProofs = (path: string) => useFetcher<{ failure: Failure }>({ key: path });

export const proofPath = (name: string) => `/permissions/${name}`;
