// /dashboard: every section of the review, connected or not. POST asks Meta again which accounts there are.
import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { isSignedIn, nextStep } from '../../ui/frame.ts';
import { Page } from '../../ui/page.tsx';
import { Rail } from '../../ui/rail.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { useLive } from '../../ui/use-live.ts';
import { Channels } from './channels.tsx';
import { ConnectionStatus } from './connection-status.tsx';
import { Dashboard } from './document.server.ts';
import { Events } from './events.tsx';
import { channelFilter } from './events-address.ts';
import { Permissions } from './permissions.tsx';
import { refreshChannels } from './refresh.server.ts';
import { StoredDataCard } from './stored-data-card.tsx';

export { keepReading as clientLoader } from '../../ui/keep-reading.ts';

export const meta: MetaFunction = () => [
  { title: 'Meta Review dashboard · CRM Flow' },
  {
    name: 'description',
    content:
      'The whole review on one page: connection, channels, webhook events and the proofs of nine permissions.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const channel = channelFilter(searchParams);
  const after = searchParams.get('after');
  const answer = await ask(request, Dashboard, { after, filter: channel && { channel } });
  const justChose = searchParams.has('chosen');
  return { ...answer, view: { channel, after }, justChose, now: new Date().toISOString() };
}

export async function action({ request }: ActionFunctionArgs) {
  const refused = await refreshChannels(request);
  if (refused !== null) return data({ failure: refused.failure }, { status: refused.status });
  return redirect(`/dashboard${new URL(request.url).search}`, { status: 303 });
}

export default function DashboardPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useAnswer<typeof action>();
  const { connection, channels, events, permissions, environment } = page;
  const live = useLive(isSignedIn(page));
  return (
    <Page frame={page} now={page.now} className="railed">
      <div className="page-head">
        <p className="eyebrow">CRM Flow — Meta Review</p>
        <h1>Meta Review dashboard</h1>
        <p className="lede">
          Demonstrates CRM Flow supported Meta channels: Instagram, Messenger (via Facebook Pages),
          and WhatsApp Business. This environment is isolated from the main CRM product.
        </p>
      </div>
      <div className="main-column">
        <ConnectionStatus connection={connection} environment={environment} />
        <Channels
          channels={channels}
          connection={connection}
          justChose={page.justChose}
          failure={refused?.failure}
        />
        <Events
          page={events}
          view={page.view}
          live={live}
          signedIn={isSignedIn(page)}
          health={page.webhookHealth}
        />
        <Permissions
          permissions={permissions}
          connected={connection.connected}
          isNext={nextStep(page)?.key === 'PROVE'}
        />
      </div>
      <Rail frame={page}>
        <StoredDataCard stored={connection.storedData} />
        <section className="card" aria-labelledby="tokens">
          <h2 id="tokens">Where tokens live</h2>
          <p className="note">
            Access tokens are never returned to the browser; they are stored encrypted server-side
            for Graph API reads during OAuth and review.
          </p>
        </section>
      </Rail>
    </Page>
  );
}
