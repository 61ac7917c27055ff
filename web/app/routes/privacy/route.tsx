// /privacy: what is read, why, where it lies, how long, and how it goes. Per permission it says what the catalog says.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireConfig } from '../../config.server.ts';
import { graphql } from '../../gql/index.ts';
import type { PrivacyQuery } from '../../gql/graphql.ts';
import { ask } from '../../graphql.server.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';

const Privacy = graphql(`
  query Privacy {
    ...Frame
    permissions {
      name
      allowedUse
      dataHandling
    }
  }
`);

export const meta: MetaFunction = () => [
  { title: 'Privacy policy · CRM Flow — Meta Review' },
  {
    name: 'description',
    content:
      'Which data this environment reads and keeps, for how long, and how to have it deleted.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const answer = await ask(request, Privacy, {});
  return { ...answer, ...requireConfig().legal, now: new Date().toISOString() };
}

export default function PrivacyPage() {
  const page = useLoaderData<typeof loader>();
  const { company, contact, eventDays, permissions, now } = page;
  return (
    <Page frame={page} now={now} className="column prose">
      <h1>Privacy policy</h1>
      <p className="lede">
        {company} runs this environment so that Meta can review how CRM Flow uses its permissions.
        It is isolated from the main CRM product and keeps only what that review needs.
      </p>
      <h2>What we read, and for what</h2>
      <p>Nothing until you log in with Facebook and grant it. Then, per permission you granted:</p>
      <DataRead permissions={permissions} />
      <p>
        From your login itself we keep your Meta user ID, your name, and which permissions you
        granted or declined. We set two cookies, both needed to log in: one ties the login to your
        browser, one holds a random session id. A third remembers for a day that you turned
        recording mode on. There is no tracking and no advertising.
      </p>
      <Storage company={company} eventDays={eventDays} />
      <h2>How it is deleted</h2>
      <p>
        By the button on the <Link to="/dashboard">dashboard</Link>, by removing the app in
        Facebook's settings under “Apps and websites”, or by writing to us: see{' '}
        <Link to="/data-deletion">data deletion</Link> for each way, step by step. All lead to one
        deletion, in this order: your data becomes invisible; access is revoked at Meta as far as
        Meta lets us; users, tokens, sessions, Pages, Instagram and WhatsApp accounts, webhook
        history and recorded calls are erased; the key of your tokens is destroyed. A receipt
        without personal data remains. So that a backup put back in place deletes you again, we may
        keep with it a mark made from your Meta user ID under a secret key: it names nobody, and
        without that key it leads nowhere.
      </p>
      <h2>Your rights and how to reach us</h2>
      <p>
        You may ask what we hold about you, have it corrected or deleted, or object. Write to{' '}
        <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
    </Page>
  );
}

function DataRead({ permissions }: Pick<PrivacyQuery, 'permissions'>) {
  return (
    <dl className="card reads">
      {permissions.map(({ name, allowedUse, dataHandling }) => (
        <div key={name}>
          <dt className="mono">{name}</dt>
          <dd>
            {dataHandling} <span className="purpose">{allowedUse}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Storage({ company, eventDays }: { company: string; eventDays: number }) {
  return (
    <>
      <h2>Where it lies, and who sees it</h2>
      <p>
        On the servers {company} runs for this environment. Access tokens are stored encrypted,
        never reach a browser, and are used only for calls to Meta's Graph API. You see your own
        data; another reviewer sees theirs. We sell nothing and give nothing to third parties,
        except where the law demands it.
      </p>
      <h2>How long we keep it</h2>
      <p>
        Until you delete it, or Meta tells us that you removed the app; webhook events, and with
        them conversations, for {eventDays === 1 ? 'one day' : `${eventDays} days`} at most. Webhook
        events of accounts that nobody uses are shown to no one and erased after 24 hours. Of a key
        you make for a program we keep its name and its times, never the key itself.
      </p>
    </>
  );
}
