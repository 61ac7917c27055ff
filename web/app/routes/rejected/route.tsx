// /events/rejected: requests to the webhook address that were not accepted, and why.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { isSignedIn } from '../../ui/frame.ts';
import { Link } from '../../ui/link.tsx';
import { Nobody } from '../../ui/nobody.tsx';
import { Page } from '../../ui/page.tsx';
import { pageIn } from '../../ui/turning.server.ts';
import { Turning } from '../../ui/turning.tsx';
import { Rejected } from './document.server.ts';
import { RejectedTable } from './table.tsx';

export const meta: MetaFunction = () => [
  { title: 'Rejected deliveries · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'Deliveries that were not accepted because their signature was missing or wrong.',
  },
];

// As many as of events: there should be few.
const rows = 25;

export async function loader({ request }: LoaderFunctionArgs) {
  const place = pageIn(request, rows);
  const { rejectedDeliveries: rejected, ...frame } = await ask(request, Rejected, place);
  if ('before' in place && !rejected.pageInfo.hasPreviousPage) throw redirect('/events/rejected');
  return { ...frame, rejected, now: new Date().toISOString() };
}

export default function RejectedPage() {
  const page = useLoaderData<typeof loader>();
  if (!isSignedIn(page)) {
    return (
      <Nobody
        page={page}
        title="Rejected deliveries"
        why="What came to the webhook address and was not accepted is shown to whoever is logged in."
      />
    );
  }
  return (
    <Page frame={page} now={page.now} className="event-viewer">
      <div className="page-head">
        <p className="back">
          <Link to="/events">← Webhook events</Link>
        </p>
        <h1>Rejected deliveries</h1>
        <p className="lede">
          Requests to the webhook address that were not accepted, newest first, with the reason and
          what usually mends it. Nothing of what was in them is kept; that they came is kept for 30
          days. Anybody may send to a public address, so a few of them need not worry you.
        </p>
      </div>
      <section className="card" aria-label="Rejected deliveries">
        {page.rejected.nodes.length === 0 ? (
          <div className="empty">
            <p className="empty-what">Nothing was rejected.</p>
            <p>Every request that came in the last 30 days was signed by Meta and could be read.</p>
          </div>
        ) : (
          <RejectedTable rejected={page.rejected.nodes} />
        )}
        <Turning pageInfo={page.rejected.pageInfo} label="Older and newer deliveries" />
      </section>
    </Page>
  );
}
