// /permissions/:name: one permission in full: its proof, why it is asked for, what to record, every run. POST runs the proof.
import { data, replace } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { PermissionName } from '../../gql/graphql.ts';
import { ask } from '../../graphql.server.ts';
import { isSignedIn } from '../../ui/frame.ts';
import { Link } from '../../ui/link.tsx';
import { LivePill } from '../../ui/live-pill.tsx';
import { Page } from '../../ui/page.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProofBody } from '../../ui/proof/proof-body.tsx';
import { ProveAction, proofPath } from '../../ui/proof/prove-action.tsx';
import { StatePill } from '../../ui/proof/state-pill.tsx';
import { Rail } from '../../ui/rail.tsx';
import { pageIn } from '../../ui/turning.server.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import { useLive } from '../../ui/use-live.ts';
import type { Live } from '../../ui/use-live.ts';
import { PermissionPage } from './document.server.ts';
import type { Permission } from './document.server.ts';
import { History } from './history.tsx';
import { provePermission } from './prove.server.ts';
import { Why } from './why.tsx';

export { keepReading as clientLoader } from '../../ui/keep-reading.ts';

export const meta: MetaFunction = ({ params }) => [
  { title: `${params['name']} · CRM Flow` },
  {
    name: 'description',
    content: 'Why this permission is asked for, what to record, and every run of its proof.',
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = pageIn(request, runsOnAPage);
  const answer = await ask(request, PermissionPage, { name: requireName(params), ...page });
  return { ...answer, now: new Date().toISOString() };
}

// Each with its lines and calls: as many as one looks through.
const runsOnAPage = 10;

export async function action({ request, params }: ActionFunctionArgs) {
  const name = requireName(params);
  const form = await request.formData();
  const refused = await provePermission(request, name);
  if (refused !== null) return data({ failure: refused.failure }, { status: refused.status });
  // Replaced, so that a press of the button is no page to go back to.
  return replace(wayBack(form, name), { status: 303 });
}

function wayBack(form: FormData, name: PermissionName): string {
  if (form.get('from') !== 'dashboard') return proofPath(name);
  return form.get('stay') === 'true' ? '/dashboard' : `/dashboard#${name}`;
}

/** As the address has it: whether it is one of the nine is the API's to say. */
const requireName = (params: LoaderFunctionArgs['params']) => params['name'] as PermissionName;

export default function PermissionRoute() {
  const page = useLoaderData<typeof loader>();
  const refused = useAnswer<typeof action>();
  const { permission, connection } = page;
  const live = useLive(isSignedIn(page));
  return (
    <Page frame={page} now={page.now} className="railed">
      <div className="page-head">
        <p className="back">
          <Link to="/dashboard#permissions">← All nine permissions</Link>
        </p>
        <h1 className="permission-title">
          <span className="mono">{permission.name}</span>{' '}
          <StatePill state={permission.state} status={permission.status} />
        </h1>
        <p className="lede">{permission.explanation}</p>
      </div>
      <div className="main-column">
        <FailureNotice failure={refused?.failure} />
        <Proof permission={permission} connected={connection.connected} live={live} />
        <Why permission={permission} />
        <History runs={permission.runs} />
      </div>
      <Rail frame={page} />
    </Page>
  );
}

type ProofProps = { permission: Permission; connected: boolean; live: Live };

function Proof({ permission, connected, live }: ProofProps) {
  return (
    <section className="card" aria-labelledby="proof">
      <div className="row">
        <h2 id="proof">
          Proof <LivePill live={live} />
        </h2>
        {connected ? <ProveAction permission={permission} from="permission" /> : null}
      </div>
      <p className="sub">{permission.proves}</p>
      {connected ? null : (
        <p className="cannot-run">
          Nobody is connected in this browser: <Link to="/login">log in with Facebook</Link> first.
        </p>
      )}
      <ProofBody permission={permission} connected={connected} />
    </section>
  );
}
