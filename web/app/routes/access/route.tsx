// /access: how long the access token lives, and what each permission is granted for. POST asks Meta for both anew.
import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { refuse } from '../../ui/failure.server.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { isSignedIn } from '../../ui/frame.ts';
import { Nobody } from '../../ui/nobody.tsx';
import { Page } from '../../ui/page.tsx';
import { Rail } from '../../ui/rail.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { Access, CheckConnection } from './document.server.ts';
import { ScopeTable } from './scope-table.tsx';
import { TokenPanel } from './token-panel.tsx';

export const meta: MetaFunction = () => [
  { title: 'Access · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'The access token behind this connection and what it may do, scope by scope.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  return { ...(await ask(request, Access, {})), now: new Date().toISOString() };
}

export async function action({ request }: ActionFunctionArgs) {
  const { checkConnection } = await ask(request, CheckConnection, {});
  if (checkConnection.__typename !== 'ConnectionChecked') return refuse(checkConnection);
  return redirect('/access', { status: 303 });
}

export default function AccessPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useAnswer<typeof action>();
  if (!isSignedIn(page)) {
    return (
      <Nobody
        page={page}
        title="Access token and permissions"
        why="Log in with Facebook first: then this page says what you granted, for which accounts, and until when."
      />
    );
  }
  const { connection, environment } = page;
  return (
    <Page frame={page} now={page.now} className="railed">
      <PageHead
        title="Access token and permissions"
        lede="What Meta lets this environment do for you: until when, with which permissions, and on which accounts."
      />
      <div className="main-column">
        <FailureNotice failure={refused?.failure} />
        <TokenPanel connection={connection} environment={environment} />
        <ScopeTable scopes={connection.scopes} alive={connection.connected} />
      </div>
      <Rail frame={page} />
    </Page>
  );
}
