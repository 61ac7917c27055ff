// /login: POST begins a login and sends the browser to Meta's dialog; GET is a small page with the one button.
import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireConfig } from '../../config.server.ts';
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import { findLoginBrowser, keepLoginBrowser } from '../../session.server.ts';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { failureStatus } from '../../ui/login-failure.server.ts';
import { LoginProblem } from '../../ui/login-problem.tsx';
import { Page } from '../../ui/page.tsx';
import { permissionsAmong } from '../../ui/permission-names.ts';
import { useAnswer } from '../../ui/use-answer.ts';

const StartLogin = graphql(`
  mutation StartLogin($input: StartLoginInput!) {
    startLogin(input: $input) {
      __typename
      ... on LoginStarted {
        url
        browser
        expiresAt
      }
      ...LoginFailure
    }
  }
`);

export const meta: MetaFunction = () => [
  { title: 'Log in · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'Log in with Facebook, to connect the accounts that the review is about.',
  },
];

export const loader = () => ({ now: new Date().toISOString() });

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const scopes = permissionsAmong(form.getAll('scopes'));
  const { startLogin } = await ask(request, StartLogin, {
    input: {
      browser: findLoginBrowser(request),
      rerequest: form.get('rerequest') === 'true',
      ...(scopes.length > 0 && { scopes }),
    },
  });
  if (startLogin.__typename === 'LoginFailed') {
    return data({ failure: startLogin }, { status: failureStatus(startLogin) });
  }
  const { url, browser, expiresAt } = startLogin;
  requireOwnDialog(url);
  const headers = { 'set-cookie': keepLoginBrowser(browser, expiresAt) };
  return redirect(url, { status: 303, headers });
}

/** The browser blocks a form that ends where form-action does not allow it, without a word: better to say so here. */
function requireOwnDialog(url: string) {
  const { dialogOrigin } = requireConfig().meta;
  if (new URL(url).origin === dialogOrigin) return;
  throw new Error(`The server's login dialog is not at META_DIALOG_URL (${dialogOrigin}) of web`);
}

export default function Login() {
  const { now } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <Page frame={null} now={now} className="column narrow">
      {answer === undefined ? <WayIn /> : <LoginProblem failure={answer.failure} />}
    </Page>
  );
}

function WayIn() {
  return (
    <>
      <h1>Log in</h1>
      <p className="lede">
        You go to Meta's own dialog, choose the Pages and accounts, and come back connected.
      </p>
      <div className="actions">
        <FacebookForm>Continue with Facebook</FacebookForm>
      </div>
      <p className="note">No other account is needed. Access tokens never reach the browser.</p>
    </>
  );
}
