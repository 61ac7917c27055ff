// /events/:id: one event on a page of its own, in the list that the query's filter makes. POST replays it.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { asDetail } from '../../ui/events/detail.server.ts';
import { Detail, eventTitle, Title, Told } from '../../ui/events/detail.tsx';
import { asInput } from '../../ui/events/filter.ts';
import { Reveal } from '../../ui/events/personal.tsx';
import { replayEvent } from '../../ui/events/replay.server.ts';
import { eventAddress, listAddress, newestOf, readView } from '../../ui/events/view.ts';
import { isSignedIn } from '../../ui/frame.ts';
import { Link } from '../../ui/link.tsx';
import { Nobody } from '../../ui/nobody.tsx';
import { Page } from '../../ui/page.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { Event } from './document.server.ts';
import { RevealSwitch } from './reveal-switch.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.event ? eventTitle(data.event) : 'Webhook event'} · CRM Flow — Meta Review` },
  {
    name: 'description',
    content: 'One webhook event: what Meta sent, when it came, and what was made of it.',
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date().toISOString();
  const view = readView(new URL(request.url).searchParams);
  const variables = { id: params['id'] ?? '', filter: asInput(view.filter, now) };
  const { webhookEvent, ...frame } = await ask(request, Event, variables);
  // Not there, or not this caller's: the page does not tell which.
  if (webhookEvent === null && isSignedIn(frame)) throw new Response(null, { status: 404 });
  const event = webhookEvent && asDetail(webhookEvent);
  return { ...frame, event, view, now };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return replayEvent(request, params['id'] ?? '');
}

export default function EventPage() {
  const page = useLoaderData<typeof loader>();
  const replay = useAnswer<typeof action>();
  const { event, view } = page;
  if (event === null) {
    return (
      <Nobody
        page={page}
        title="Webhook event"
        why="Events belong to connected accounts and are shown to nobody else. Log in to see whether this one is yours."
      />
    );
  }
  const addressOf = (id: string) => eventAddress(id, view);
  return (
    <Page frame={page} now={page.now} className="narrow-event">
      <p className="back">
        <Link to={listAddress({ ...newestOf(view), event: null })}>← Webhook events</Link>
      </p>
      <h1 className="event-title">
        <Title event={event} />
      </h1>
      <Reveal value={view.reveal}>
        <Told event={event} />
        <div className="card event-alone">
          <Detail event={event} addressOf={addressOf} here={addressOf(event.id)} replay={replay} />
        </div>
      </Reveal>
      <RevealSwitch id={event.id} view={view} />
    </Page>
  );
}
