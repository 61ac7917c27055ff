// /messages/:id: one conversation on one screen: what was said, the reply, and the round trip landing beside it. POST replies.
import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { isRecording } from '../../session.server.ts';
import { channelShort } from '../../ui/channel.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { proofPath } from '../../ui/proof/prove-action.tsx';
import { Rail } from '../../ui/rail.tsx';
import { Caption } from '../../ui/recording.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { useLive } from '../../ui/use-live.ts';
import { Chat } from './chat.tsx';
import { ConversationDocument } from './document.server.ts';
import { ReplyForm } from './reply-form.tsx';
import { sendReply } from './send.server.ts';
import { Trail } from './trail.tsx';

export { keepReading as clientLoader } from '../../ui/keep-reading.ts';

export const meta: MetaFunction = () => [
  { title: 'Conversation · CRM Flow — Meta Review' },
  {
    name: 'description',
    content:
      'One conversation with a customer: its messages, the way to reply, and the calls that sent them.',
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const answer = await ask(request, ConversationDocument, {
    id: params['id'] ?? '',
    recording: isRecording(request),
  });
  const { conversation, permissions = [], ...frame } = answer;
  // Not there, or not this caller's: the page does not tell which.
  if (conversation === null) throw new Response(null, { status: 404 });
  const recorded = permissions.find(({ name }) => name === conversation.permission);
  return {
    ...frame,
    conversation,
    recording: recorded?.recording ?? [],
    replyKey: crypto.randomUUID(),
    now: new Date().toISOString(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const conversationId = params['id'] ?? '';
  const text = String(form.get('text') ?? '');
  const key = String(form.get('key') ?? '');
  const refused = await sendReply(request, { conversationId, text, key });
  if (refused !== null) {
    return data({ failure: refused.failure, text }, { status: refused.status });
  }
  return redirect(`/messages/${encodeURIComponent(conversationId)}#newest`, { status: 303 });
}

const wroteTo = {
  INSTAGRAM: 'your Instagram account',
  MESSENGER: 'your Page',
  WHATSAPP: 'your WhatsApp number',
};

export default function ConversationPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useAnswer<typeof action>();
  const { conversation } = page;
  const { channel, accountName, permission } = conversation;
  const live = useLive(true);
  // Every sending is a navigation, every live re-reading is none: the form starts anew with the first and outlives the second.
  const { key } = useLocation();
  return (
    <Page frame={page} now={page.now} className="railed round-trip">
      <div className="page-head">
        <p className="back">
          <Link to="/messages">← All messages</Link>
        </p>
        <h1>
          {channelShort(channel)} · {accountName}
        </h1>
        <p className="lede">
          Reply to someone who wrote to {wroteTo[channel]}, and watch Meta’s answer and webhooks
          arrive. Proves{' '}
          <Link to={proofPath(permission)} className="mono">
            {permission}
          </Link>
          .
        </p>
        <Caption permission={permission} recording={page.recording} />
      </div>
      <Chat conversation={conversation}>
        <ReplyForm
          key={key}
          conversation={conversation}
          replyKey={page.replyKey}
          refused={refused}
        />
      </Chat>
      <Rail frame={page}>
        <Trail conversation={conversation} live={live} />
      </Rail>
    </Page>
  );
}
