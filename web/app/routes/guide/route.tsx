// /guide: the reviewer's guide, step by step, ticked as far as the evidence goes; and where each permission is seen.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { graphql } from '../../gql/index.ts';
import type { GuideQuery } from '../../gql/graphql.ts';
import { ask } from '../../graphql.server.ts';
import { isSignedIn, nextStep } from '../../ui/frame.ts';
import type { ReviewStep } from '../../ui/frame.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { proofPath } from '../../ui/proof/prove-action.tsx';
import { Tick } from '../../ui/rail.tsx';
import { guideSteps } from './steps.ts';
import type { GuideStep } from './steps.ts';

const Guide = graphql(`
  query Guide {
    ...Frame
    permissions {
      name
      action
      proves
      byReply
    }
  }
`);

type Permission = GuideQuery['permissions'][number];

export const meta: MetaFunction = () => [
  { title: 'Reviewer guide · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'How to review the nine permissions, step by step, with what to look for.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  return { ...(await ask(request, Guide, {})), now: new Date().toISOString() };
}

export default function GuidePage() {
  const page = useLoaderData<typeof loader>();
  const progress = new Map(page.reviewProgress.map((step) => [step.key, step]));
  const next = isSignedIn(page) ? nextStep(page)?.key : 'LOG_IN';
  return (
    <Page frame={page} now={page.now} className="column guide-page">
      <div className="page-head">
        <h1>Reviewer guide</h1>
        <p className="lede">
          Eight steps, a few minutes. Each names the page, what to press there, and what you then
          see. They tick themselves when it has really happened.
        </p>
      </div>
      <ol className="guide-list">
        {guideSteps.map((step, index) => (
          <Step
            key={step.key}
            step={step}
            number={index + 1}
            progress={progress.get(step.key)}
            isNext={step.key === next}
          />
        ))}
      </ol>
      <WhereToSee permissions={page.permissions} />
      <p className="guide-more">
        <Link to="/developers">For developers: the API, its explorer and keys</Link>
      </p>
    </Page>
  );
}

type StepProps = {
  step: GuideStep;
  number: number;
  progress: ReviewStep | undefined;
  isNext: boolean;
};

function Step({ step: { title, page, click, see }, number, progress, isNext }: StepProps) {
  const done = progress?.done ?? false;
  return (
    <li className="card" aria-current={isNext ? 'step' : undefined}>
      <Tick done={done} number={number} />
      <div>
        <h2>{title}</h2>
        <dl>
          <div>
            <dt>Page</dt>
            <dd>
              <Link to={page.path}>{page.title}</Link>
            </dd>
          </div>
          <div>
            <dt>Press</dt>
            <dd>{click}</dd>
          </div>
          <div>
            <dt>You see</dt>
            <dd>{see}</dd>
          </div>
        </dl>
        {done ? <p className="note">{progress?.told}</p> : null}
      </div>
    </li>
  );
}

function WhereToSee({ permissions }: { permissions: Permission[] }) {
  return (
    <section className="card where-to-see" aria-labelledby="where">
      <h2 id="where">Where each permission is seen</h2>
      <dl>
        {permissions.map(({ name, action, proves, byReply }) => (
          <div key={name}>
            <dt>
              <Link to={proofPath(name)} className="mono">
                {name}
              </Link>
            </dt>
            <dd>
              <b>{byReply ? 'Messages' : 'Dashboard'}:</b> “{action}”. {proves}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
