// /login/callback: where Meta sends the browser back. The query goes to finishLogin as it came, and onto no page.
import { data, redirect } from '@remix-run/node';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import type { FinishLoginMutation } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import { findLoginBrowser, keepSession } from '../../session.server.ts';
import { failureStatus } from '../../ui/login-failure.server.ts';
import { LoginProblem } from '../../ui/login-problem.tsx';
import { Page } from '../../ui/page.tsx';

const FinishLogin = graphql(`
  mutation FinishLogin($input: FinishLoginInput!) {
    finishLogin(input: $input) {
      __typename
      ... on LoggedIn {
        session
        expiresAt
        connection {
          accountsChosen
          storedData {
            pages
            instagram
            whatsapp
          }
        }
      }
      ...LoginFailure
    }
  }
`);

export const meta: MetaFunction = () => [
  { title: 'Login problem · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'What went wrong while logging in with Facebook, and the way on.',
  },
];

// The code is good for one use: never run this again behind the page's back.
export const shouldRevalidate = () => false;

export async function loader({ request }: LoaderFunctionArgs) {
  // Whoever only asks whether the address is there must not use the code up.
  if (request.method === 'HEAD') return new Response(null, { status: 204 });
  const { finishLogin } = await ask(request, FinishLogin, { input: asItCame(request) });
  if (finishLogin.__typename === 'LoginFailed') {
    const { __typename: _, ...failure } = finishLogin;
    return data({ failure, now: new Date().toISOString() }, { status: failureStatus(failure) });
  }
  const headers = { 'set-cookie': keepSession(finishLogin.session, finishLogin.expiresAt) };
  const next = isToChoose(finishLogin.connection) ? '/accounts' : '/dashboard';
  // The empty fragment takes the place of the "#_=_" that Meta adds and a redirect would keep.
  return redirect(`${next}#`, { status: 303, headers });
}

type LoggedIn = Extract<FinishLoginMutation['finishLogin'], { __typename: 'LoggedIn' }>;

/** Something was found, and the person has not said yet what of it to use. */
function isToChoose({ accountsChosen, storedData }: LoggedIn['connection']): boolean {
  const found = Object.values(storedData ?? {}).some((number) => number > 0);
  return !accountsChosen && found;
}

function asItCame(request: Request) {
  const { searchParams: query } = new URL(request.url);
  return {
    state: query.get('state'),
    code: query.get('code'),
    browser: findLoginBrowser(request),
    error: query.get('error'),
    errorCode: query.get('error_code'),
    errorReason: query.get('error_reason'),
  };
}

export default function LoginCallback() {
  const { failure, now } = useLoaderData<typeof loader>();
  // Loading this address again could only fail; the login page is where one goes on.
  useEffect(() => {
    history.replaceState(history.state, '', '/login');
  }, []);
  return (
    <Page frame={null} now={now} className="column narrow">
      <LoginProblem failure={failure} />
    </Page>
  );
}
