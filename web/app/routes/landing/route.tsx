// /: what this is, the one button, the reviewer's guide, the nine permissions explained.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { isSignedIn } from '../../ui/frame.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Landing } from './document.server.ts';
import { Explanations } from './explanations.tsx';
import { Guide } from './guide.tsx';
import { WhatYouVerify } from './what-you-verify.tsx';

export const meta: MetaFunction = () => [
  { title: 'CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'The environment in which a Meta reviewer verifies each permission CRM Flow asks for.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  return { ...(await ask(request, Landing, {})), now: new Date().toISOString() };
}

export default function LandingPage() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page frame={page} now={page.now} className="landing">
      <div className="hero">
        <div className="hero-words">
          <h1>See every permission at work, in minutes.</h1>
          <p className="hero-lede">
            CRM Flow brings Instagram, Messenger and WhatsApp Business conversations into one inbox.
            This environment lets a Meta reviewer verify each permission it asks for, with the call
            that used it, and delete everything afterwards.
          </p>
          <WaysIn signedIn={isSignedIn(page)} />
          <p className="note">
            No other account is needed. You choose the Pages and accounts. Access tokens never reach
            the browser.
          </p>
        </div>
        <WhatYouVerify />
      </div>
      <Guide />
      <Explanations permissions={page.permissions} />
    </Page>
  );
}

function WaysIn({ signedIn }: { signedIn: boolean }) {
  return (
    <div className="actions ways-in">
      <FacebookForm look="hero">Continue with Facebook</FacebookForm>
      {signedIn ? (
        <Link to="/dashboard" className="btn cta">
          Open the dashboard
        </Link>
      ) : null}
    </div>
  );
}
