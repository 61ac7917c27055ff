// /setup: what the applicant has to get right at Meta and on the server, checked for holders of an operator key. The key
// comes by POST, goes to the server once, and stands on no page and in no address.
import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { toldFailure } from '../../ui/failure.server.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { Checks } from './checks.tsx';
import { CheckSetup, Setup } from './document.server.ts';
import { KeyForm } from './key-form.tsx';

export const meta: MetaFunction = () => [
  { title: 'Setup check · CRM Flow — Meta Review' },
  {
    name: 'description',
    content:
      'Whether this environment and its Meta app are set up as they must be, check by check.',
  },
];

// Each check may wait for Meta or for an address that does not answer.
const patienceMs = 60_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const answer = await ask(request, Setup, {});
  if (!answer.environment.setupCheckOpen) throw new Response(null, { status: 404 });
  return { ...answer, now: new Date().toISOString() };
}

export async function action({ request }: ActionFunctionArgs) {
  const operatorKey = String((await request.formData()).get('operatorKey') ?? '').trim();
  const { setupCheck } = await ask(request, CheckSetup, { operatorKey }, patienceMs);
  if (setupCheck.__typename === 'SetupChecked') {
    return data({ checked: setupCheck, failure: undefined });
  }
  const { failure, status } = toldFailure(setupCheck);
  return data({ checked: null, failure }, { status });
}

export default function SetupPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const checked = answer?.checked ?? null;
  return (
    <Page frame={page} now={page.now} className="column stack">
      <PageHead
        title="Setup check"
        lede="For the applicant: whether the app, its addresses and this server fit together, before a reviewer finds out."
      />
      <FailureNotice failure={answer?.failure} />
      {checked === null ? null : <Checks checked={checked} />}
      <KeyForm again={checked !== null} />
    </Page>
  );
}
