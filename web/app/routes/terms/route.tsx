// /terms: what one may expect of this environment, and what it expects. Stands without the API.
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireConfig } from '../../config.server.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';

export const meta: MetaFunction = () => [
  { title: 'Terms · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'The terms under which this review environment may be used.',
  },
];

export const loader = () => ({ ...requireConfig().legal, now: new Date().toISOString() });

export default function Terms() {
  const { company, contact, now } = useLoaderData<typeof loader>();
  return (
    <Page frame={null} now={now} className="column prose">
      <h1>Terms of use</h1>
      <p className="lede">
        Short, because the purpose is narrow: {company} offers this environment for reviewing and
        testing how CRM Flow uses Meta's platform.
      </p>
      <h2>What it is for</h2>
      <p>
        Verifying Meta permissions with your own test or business accounts. It is not the CRM Flow
        product and must not be used to run a business's messaging.
      </p>
      <h2>What you agree to</h2>
      <ul>
        <li>
          Connect only Pages, Instagram accounts and WhatsApp numbers you are allowed to manage.
        </li>
        <li>Keep to Meta's own terms and policies while you do.</li>
        <li>Do not try to reach the data of other reviewers, and do not disturb the service.</li>
      </ul>
      <h2>What we promise</h2>
      <ul>
        <li>
          To use what you grant only as the <Link to="/privacy">privacy policy</Link> says.
        </li>
        <li>
          To delete it when you ask: see <Link to="/data-deletion">data deletion</Link>.
        </li>
        <li>To say plainly when something does not work.</li>
      </ul>
      <h2>What we do not promise</h2>
      <p>
        The environment is free and may change, pause or end. It depends on Meta's services, which
        we do not control. As far as the law allows we are not liable for loss that comes from its
        use.
      </p>
      <h2>Contact</h2>
      <p>
        <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </Page>
  );
}
