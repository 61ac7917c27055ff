// /events: everything Meta delivered, found again by filter, chart and search, arriving by itself. POST replays the event
// that stands beside the list.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Reveal } from '../../ui/events/personal.tsx';
import { replayEvent } from '../../ui/events/replay.server.ts';
import { isSignedIn } from '../../ui/frame.ts';
import { Nobody } from '../../ui/nobody.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Page } from '../../ui/page.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { useLive } from '../../ui/use-live.ts';
import { List } from './list.tsx';
import { Pane } from './pane.tsx';
import { readList } from './read.server.ts';

export { keepReading as clientLoader } from '../../ui/keep-reading.ts';

export const meta: MetaFunction = () => [
  { title: 'Webhook events · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'All webhook events of the connected accounts, to search, filter and export.',
  },
];

export const loader = ({ request }: LoaderFunctionArgs) => readList(request);

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  return replayEvent(request, String(form.get('replay') ?? ''));
}

export default function EventsPage() {
  const page = useLoaderData<typeof loader>();
  const replay = useAnswer<typeof action>();
  const signedIn = isSignedIn(page);
  const live = useLive(signedIn);
  if (!signedIn) {
    return (
      <Nobody
        page={page}
        title="Webhook events"
        why="Events belong to connected accounts and are shown to nobody else. Log in to see what Meta delivered for yours."
      />
    );
  }
  return (
    <Page frame={page} now={page.now} className="event-viewer">
      <PageHead
        title="Webhook events"
        lede="Everything Meta delivered for your accounts, newest first. Signature checked on every delivery; times in UTC."
      />
      <Reveal value={page.view.reveal}>
        <div className={page.view.event === null ? 'list-alone' : 'list-and-pane'}>
          <List page={page} live={live} />
          <Pane page={page} replay={replay} />
        </div>
      </Reveal>
    </Page>
  );
}
