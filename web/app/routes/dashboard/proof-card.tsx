// One of the nine: the seed's sentence, its state, the one thing to press, and what came of it.
import { ProofBody } from '../../ui/proof/proof-body.tsx';
import { ProveAction, proofPath } from '../../ui/proof/prove-action.tsx';
import { StatePill } from '../../ui/proof/state-pill.tsx';
import { Link } from '../../ui/link.tsx';
import type { Permission } from './document.server.ts';

type ProofCardProps = { permission: Permission; connected: boolean };

export function ProofCard({ permission, connected }: ProofCardProps) {
  const { name, explanation, state, status } = permission;
  return (
    <li className="proof" id={name}>
      <h3 className="mono">{name}</h3>
      <span className="hidden-visually"> — </span>
      <p className="explanation">{explanation}</p>
      <span className="proof-state">
        <StatePill state={state} status={status} />
      </span>
      <span className="proof-action">
        {connected ? <ProveAction permission={permission} from="dashboard" /> : null}
      </span>
      <ProofBody permission={permission} connected={connected} />
      <p className="proof-more">
        <Link to={proofPath(name)}>
          Why, what to record, and every run<span className="hidden-visually"> of {name}</span>
        </Link>
      </p>
    </li>
  );
}
