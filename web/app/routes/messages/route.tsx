// /messages: every conversation that a customer began, the newest first, and how to get one where there is none.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { isSignedIn } from '../../ui/frame.ts';
import { LivePill } from '../../ui/live-pill.tsx';
import { Page } from '../../ui/page.tsx';
import { Rail } from '../../ui/rail.tsx';
import { Turning } from '../../ui/turning.tsx';
import { pageIn } from '../../ui/turning.server.ts';
import { useLive } from '../../ui/use-live.ts';
import { ConversationList } from './conversation-list.tsx';
import { Messages } from './document.server.ts';
import { HowToGetOne } from './how-to-get-one.tsx';

export { keepReading as clientLoader } from '../../ui/keep-reading.ts';

export const meta: MetaFunction = () => [
  { title: 'Messages · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'Conversations of the connected accounts, to open and to reply to.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const answer = await ask(request, Messages, pageIn(request, conversationsOnAPage));
  return { ...answer, now: new Date().toISOString() };
}

// A screen or two; busy accounts turn the page.
const conversationsOnAPage = 25;

export default function MessagesPage() {
  const page = useLoaderData<typeof loader>();
  const { conversations, channels, environment } = page;
  const { pageInfo } = conversations;
  const signedIn = isSignedIn(page);
  const live = useLive(signedIn);
  return (
    <Page frame={page} now={page.now} className="railed">
      <div className="page-head">
        <h1>Messages</h1>
        <p className="lede">
          Customers who wrote to a chosen account. Open a conversation to reply and watch Meta’s
          answer and webhooks arrive.
        </p>
      </div>
      <div className="main-column">
        {signedIn ? (
          <section className="card" aria-labelledby="conversations">
            <h2 id="conversations" className="with-pill">
              Conversations <LivePill live={live} />
            </h2>
            <ConversationList conversations={conversations.nodes} />
            <Turning pageInfo={pageInfo} label="Older and newer conversations" />
          </section>
        ) : (
          <LogInFirst />
        )}
        {signedIn && !pageInfo.hasPreviousPage ? (
          <HowToGetOne
            channels={channels}
            answered={conversations.nodes.map(({ channel }) => channel)}
            controlUrl={environment.simulatorControlUrl}
          />
        ) : null}
      </div>
      <Rail frame={page} />
    </Page>
  );
}

function LogInFirst() {
  return (
    <section className="card" aria-labelledby="log-in">
      <h2 id="log-in">Nobody is logged in here</h2>
      <p className="sub">
        Conversations belong to connected accounts and are shown to nobody else. Log in, choose your
        accounts, and have somebody write to one of them.
      </p>
      <FacebookForm>Continue with Facebook</FacebookForm>
    </section>
  );
}
