// /accounts, the picker: everything a login found, each with a checkbox. POST takes the ticked ones into use; its other
// buttons filter, tick all or none, or look again. Filter and ticks travel in the form, not in the address: 250 ids would
// not fit there. `?q=` opens the page filtered.
import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { AskMeta } from '../../ui/ask-meta.tsx';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { Failure } from '../../ui/failure-notice.tsx';
import { isSignedIn } from '../../ui/frame.ts';
import { Nobody } from '../../ui/nobody.tsx';
import { Page } from '../../ui/page.tsx';
import { Rail } from '../../ui/rail.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { refreshChannels } from '../dashboard/refresh.server.ts';
import type { Pressed } from './choices.ts';
import { chooseAccounts } from './choose.server.ts';
import { Accounts } from './document.server.ts';
import { Picker } from './picker.tsx';

export const meta: MetaFunction = () => [
  { title: 'Choose accounts · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'Which of the found Pages, Instagram and WhatsApp accounts are to be used.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const found = await ask(request, Accounts, {});
  const filter = new URL(request.url).searchParams.get('q') ?? '';
  return { ...found, filter, now: new Date().toISOString() };
}

type Answer = { failure: Failure | undefined; filter: string; pressed: Pressed | null };

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const ticked = form.getAll('account').map(String);
  const filter = String(form.get('q') ?? '');
  const intent = form.get('intent');
  if (intent === 'refresh') {
    const refused = await refreshChannels(request);
    return refused === null
      ? redirect('/accounts', { status: 303 })
      : answer({ failure: refused.failure, filter, pressed: null }, refused.status);
  }
  if (intent === 'filter' || intent === 'all' || intent === 'none') {
    return answer({ failure: undefined, filter, pressed: { press: intent, ticked } });
  }
  const refused = await chooseAccounts(request, ticked);
  return refused === null
    ? redirect('/dashboard?chosen=yes#channels', { status: 303 })
    : answer(
        { failure: refused.failure, filter, pressed: { press: 'use', ticked } },
        refused.status,
      );
}

const answer = (page: Answer, status = 200) => data(page, { status });

export default function AccountsPage() {
  const page = useLoaderData<typeof loader>();
  const answered = useAnswer<typeof action>();
  if (!isSignedIn(page)) {
    return (
      <Nobody
        page={page}
        title="Choose your accounts"
        why="Log in with Facebook first: then every Page, Instagram account and WhatsApp number it shares with this app is listed here."
      />
    );
  }
  const found = page.channels.some(({ foundCount }) => foundCount > 0);
  return (
    <Page frame={page} now={page.now} className="railed">
      {found ? (
        <PageHead
          title="Choose your accounts"
          lede="CRM Flow reads, subscribes and shows exactly the accounts you tick here, and nothing else. You can change the choice at any time."
        />
      ) : (
        <PageHead
          title="No account was found"
          lede="Meta showed this app no Page, no Instagram account and no WhatsApp account. Each channel says why, and what to do."
        />
      )}
      <div className="main-column">
        <FailureNotice failure={answered?.failure} />
        <Picker
          channels={page.channels}
          connected={page.connection.connected}
          accountsChosen={page.connection.accountsChosen}
          filter={answered?.filter ?? page.filter}
          pressed={answered?.pressed ?? null}
        />
        <SomethingMissing />
      </div>
      <Rail frame={page} />
    </Page>
  );
}

function SomethingMissing() {
  return (
    <section className="card" aria-labelledby="missing">
      <h2 id="missing">Something missing?</h2>
      <p className="sub">
        Meta lists only what was shared in its dialog. Open the dialog again to share more, or look
        again after a change at Meta.
      </p>
      <div className="actions">
        <FacebookForm look="plain" rerequest>
          Share more in Facebook’s dialog
        </FacebookForm>
        <AskMeta at="/accounts" fields={{ intent: 'refresh' }}>
          Look again
        </AskMeta>
      </div>
    </section>
  );
}
