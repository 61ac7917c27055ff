// /health: the webhook ladder, from "the address can be reached" to "a real event came", rung by rung. POST checks it
// anew, or does one of its repairs.
import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Nobody } from '../../ui/nobody.tsx';
import { Page } from '../../ui/page.tsx';
import { Rail } from '../../ui/rail.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { useLive } from '../../ui/use-live.ts';
import { Accounts } from './accounts.tsx';
import { AppLadder } from './app-ladder.tsx';
import { Health } from './document.server.ts';
import { Hints } from './hints.tsx';
import { press } from './press.server.ts';

export { keepReading as clientLoader } from '../../ui/keep-reading.ts';

export const meta: MetaFunction = () => [
  { title: 'Webhook health · CRM Flow — Meta Review' },
  {
    name: 'description',
    content:
      'Whether webhooks arrive: each step from Meta to this environment, checked, with what repairs it.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  return { ...(await ask(request, Health, {})), now: new Date().toISOString() };
}

export async function action({ request }: ActionFunctionArgs) {
  const refused = await press(request);
  if (refused !== null) return data({ failure: refused.failure }, { status: refused.status });
  return redirect('/health', { status: 303 });
}

export default function HealthPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useAnswer<typeof action>();
  const health = page.webhookHealth;
  // A rung that waits for an event is climbed the moment it comes.
  useLive(health !== null);
  if (health === null) {
    return (
      <Nobody
        page={page}
        title="Webhook health"
        why="Log in with Facebook first: then each step on the way of a webhook is checked here, down to your own accounts."
      />
    );
  }
  // One primary button on a screen: reconnecting, else the first repair from the top.
  const { connected, accountsChosen } = page.connection;
  const appRepair = health.rungs.some(({ repair }) => repair !== null);
  return (
    <Page frame={page} now={page.now} className="railed">
      <PageHead
        title="Webhook health"
        lede="What has to be right before an event of yours arrives, step by step. A step is green only when it was seen to work."
      />
      <div className="main-column">
        <FailureNotice failure={refused?.failure} />
        <AppLadder health={health} primary={connected} />
        <Accounts
          accounts={health.accounts}
          chosen={accountsChosen}
          primary={connected && !appRepair}
        />
        <Hints hints={health.hints} />
      </div>
      <Rail frame={page} />
    </Page>
  );
}
