// /developers/keys: the keys of the person's programs. POST makes one and shows its secret this once, in the answer and
// nowhere else; or ends one, after `?revoke=id` has asked.
import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../../graphql.server.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { isSignedIn } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { pageIn } from '../../../ui/turning.server.ts';
import { Turning } from '../../../ui/turning.tsx';
import { useAnswer } from '../../../ui/use-answer.ts';
import { DevelopersHead } from '../head.tsx';
import { CreateForm } from './create-form.tsx';
import { DeveloperKeys } from './document.server.ts';
import { usual } from './form.ts';
import { KeyTable } from './key-table.tsx';
import { LogInFirst } from './log-in-first.tsx';
import { MadeKey } from './made-key.tsx';
import { press } from './press.server.ts';
import { RevokeQuestion } from './revoke-question.tsx';

export const meta: MetaFunction = () => [
  { title: 'API keys · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'The API keys with which your programs act for you: made, listed and revoked.',
  },
];

// All that live, and many that ended.
const rows = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const page = await ask(request, DeveloperKeys, pageIn(request, rows));
  const revoke = searchParams.get('revoke');
  const asked = page.apiKeys.nodes.find(({ id, state }) => id === revoke && state === 'LIVE');
  return { ...page, asked: asked ?? null, now: new Date().toISOString() };
}

export async function action({ request }: ActionFunctionArgs) {
  const pressed = await press(request);
  switch (pressed.kind) {
    case 'revoked':
      return redirect('/developers/keys', { status: 303 });
    case 'made':
      return data({ made: pressed.made, failure: undefined, wish: null });
    case 'refused':
      return data(
        { made: null, failure: pressed.failure, wish: pressed.wish },
        { status: pressed.status },
      );
  }
}

export default function KeysPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const { nodes, pageInfo } = page.apiKeys;
  return (
    <Page frame={page} now={page.now} className="column developers">
      <DevelopersHead
        title="API keys"
        lede="With a key a program of yours asks as you: it sees your accounts and nobody else’s, until the key ends or you revoke it."
      />
      <FailureNotice failure={answer?.failure} />
      {isSignedIn(page) ? (
        <>
          {answer?.made ? <MadeKey key={answer.made.expiresAt} made={answer.made} /> : null}
          {page.asked === null ? null : <RevokeQuestion asked={page.asked} />}
          <div className="keys-grid">
            <div className="keys-lists">
              <KeyTable keys={nodes} ended={false} />
              <KeyTable keys={nodes} ended />
              <Turning pageInfo={pageInfo} label="Older and newer keys" />
            </div>
            <CreateForm key={answer?.made?.expiresAt} wish={answer?.wish ?? usual} />
          </div>
        </>
      ) : (
        <LogInFirst />
      )}
    </Page>
  );
}
