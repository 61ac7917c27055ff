// /data-deletion: the ways to have one's data deleted, and the door to a receipt. Stands without the API.
import { redirect } from '@remix-run/node';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireConfig } from '../../config.server.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';

export const meta: MetaFunction = () => [
  { title: 'Data deletion · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'The ways to have your data deleted, and where to look up a deletion.',
  },
];

export function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim();
  if (code) return redirect(`/data-deletion/${encodeURIComponent(code)}`);
  return { ...requireConfig().legal, now: new Date().toISOString() };
}

export default function Deletion() {
  const { company, contact, now } = useLoaderData<typeof loader>();
  return (
    <Page frame={null} now={now} className="column prose">
      <h1>Data deletion</h1>
      <p className="lede">
        Three ways to delete everything {company} stores about you in this environment. Each leads
        to the same deletion and leaves a receipt.
      </p>
      <h2>1. The button</h2>
      <p>
        Log in, open the <Link to="/dashboard">dashboard</Link> and press “Delete stored review
        data”. It happens at once, and the receipt opens.
      </p>
      <h2>2. Facebook's settings</h2>
      <p>
        On Facebook open <b>Settings &amp; privacy → Settings → Apps and websites</b>, find this
        app, choose <b>Remove</b>, then <b>Send request</b> under “View removed apps and websites”
        to ask for deletion. Facebook tells us, we delete, and Facebook shows you the code of the
        receipt.
      </p>
      <h2>3. Write to us</h2>
      <p>
        Write to <a href={`mailto:${contact}`}>{contact}</a> from an address at which we can answer,
        with your Meta user ID from the dashboard.
      </p>
      <h2>Look up a receipt</h2>
      <form method="get" action="/data-deletion" className="look-up">
        <label htmlFor="code">Confirmation code</label>
        <div className="actions">
          <input
            id="code"
            name="code"
            required
            autoComplete="off"
            spellCheck={false}
            className="mono"
          />
          <button type="submit" className="btn btn-p">
            Show the receipt
          </button>
        </div>
      </form>
      <h2>What is deleted, in this order</h2>
      <ol>
        <li>Everything of yours becomes invisible, before anything else.</li>
        <li>
          Your access is revoked at Meta and webhooks are unsubscribed, as far as Meta lets us.
        </li>
        <li>
          Users, tokens, sessions, Pages, Instagram and WhatsApp accounts, webhook history and
          recorded calls are erased.
        </li>
        <li>The key your tokens were encrypted with is destroyed.</li>
      </ol>
      <h2>What is kept</h2>
      <p>
        The receipt: a code, counts and times, nothing that names you. If another reviewer is still
        connected to the same account, that account's events stay for them, and the receipt says how
        many.
      </p>
    </Page>
  );
}
