// /events/:id: one event, its facts and the payload as it was delivered.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import { Badge } from '../../ui/badge.tsx';
import { ChannelGlyph, channelShort } from '../../ui/channel.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { maskedId } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useRecording } from '../../ui/recording.tsx';
import { badgeMeaning, kindWord } from '../../ui/words.ts';
import { EventFacts } from './event-facts.tsx';
import { Json } from './json.tsx';

const Event = graphql(`
  query Event($id: ID!) {
    ...Frame
    webhookEvent(id: $id) {
      id
      channel
      kind
      badge
      accountId
      accountName
      senderId
      recipientId
      providerId
      summary
      occurredAt
      receivedAt
      payload
    }
  }
`);

export const meta: MetaFunction = () => [{ title: 'Webhook event · CRM Flow — Meta Review' }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { webhookEvent, ...frame } = await ask(request, Event, { id: params['id'] ?? '' });
  // Not there, or not this caller's: the page does not tell which.
  if (webhookEvent === null) throw new Response(null, { status: 404 });
  const { payload, ...event } = webhookEvent;
  const json = JSON.stringify(payload, null, 2);
  return { ...frame, event, json, now: new Date().toISOString() };
}

export default function EventPage() {
  const page = useLoaderData<typeof loader>();
  const { event } = page;
  const json = useShown(page.json, event);
  return (
    <Page frame={page} now={page.now}>
      <p className="back">
        <Link to="/dashboard">← Dashboard</Link>
      </p>
      <h1 className="event-title">
        <ChannelGlyph channel={event.channel} /> {channelShort(event.channel)}:{' '}
        {kindWord(event.kind).toLowerCase()} <Badge badge={event.badge} />
      </h1>
      <p className="lede">{event.summary}</p>
      <div className="event-grid">
        <section className="card" aria-labelledby="facts">
          <h2 id="facts">Facts</h2>
          <EventFacts event={event} />
          <p className="note">
            {event.badge}: {badgeMeaning[event.badge]}.
          </p>
        </section>
        <section className="card" aria-labelledby="payload">
          <div className="row">
            <h2 id="payload">Payload</h2>
            <CopyButton text={json}>Copy JSON</CopyButton>
          </div>
          <Json text={json} />
        </section>
      </div>
    </Page>
  );
}

type Parties = { accountId: string; senderId: string | null; recipientId: string | null };

/** The payload as it is shown: while a recording is made, without the other person's id. */
function useShown(json: string, { accountId, senderId, recipientId }: Parties): string {
  const recording = useRecording();
  if (!recording) return json;
  return [senderId, recipientId]
    .filter((id): id is string => id !== null && id !== accountId)
    .reduce((text, id) => text.replaceAll(id, maskedId(id)), json);
}
