// /privacy: what is read, why, where it lies, how long, and how it goes. Stands without the API.
import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireConfig } from '../../config.server.ts';
import { Page } from '../../ui/page.tsx';
import { dataRead } from './data-read.ts';

export const meta: MetaFunction = () => [{ title: 'Privacy policy · CRM Flow — Meta Review' }];

export const loader = () => ({ ...requireConfig().legal, now: new Date().toISOString() });

export default function Privacy() {
  const { company, contact, now } = useLoaderData<typeof loader>();
  return (
    <Page frame={null} now={now} className="column prose">
      <h1>Privacy policy</h1>
      <p className="lede">
        {company} runs this environment so that Meta can review how CRM Flow uses its permissions.
        It is isolated from the main CRM product and keeps only what that review needs.
      </p>
      <h2>What we read, and for what</h2>
      <p>Nothing until you log in with Facebook and grant it. Then, per permission you granted:</p>
      <DataRead />
      <p>
        From your login itself we keep your Meta user ID, your name, and which permissions you
        granted or declined. We set two cookies, both needed to log in: one ties the login to your
        browser, one holds a random session id. A third remembers for a day that you turned
        recording mode on. There is no tracking and no advertising.
      </p>
      <Storage company={company} />
      <h2>How it is deleted</h2>
      <p>
        By the button on the <Link to="/dashboard">dashboard</Link>, by removing the app in
        Facebook's settings under “Apps and websites”, or by writing to us: see{' '}
        <Link to="/data-deletion">data deletion</Link> for each way, step by step. All lead to one
        deletion, in this order: your data becomes invisible; access is revoked at Meta as far as
        Meta lets us; users, tokens, sessions, Pages, Instagram and WhatsApp accounts, webhook
        history and recorded calls are erased; the key of your tokens is destroyed. A receipt
        without personal data remains.
      </p>
      <h2>Your rights and how to reach us</h2>
      <p>
        You may ask what we hold about you, have it corrected or deleted, or object. Write to{' '}
        <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
    </Page>
  );
}

function DataRead() {
  return (
    <dl className="card reads">
      {dataRead.map(({ permission, reads, purpose }) => (
        <div key={permission}>
          <dt className="mono">{permission}</dt>
          <dd>
            {reads} <span className="purpose">{purpose}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Storage({ company }: { company: string }) {
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
        Until you delete it, or Meta tells us that you removed the app. Webhook events of accounts
        that nobody is connected to are shown to no one and erased after 24 hours.
      </p>
    </>
  );
}
