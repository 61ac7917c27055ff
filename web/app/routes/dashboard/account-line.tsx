// One account: its name, its Meta id, where it comes from, and what belongs to its kind.
import { Bell, BellOff, Link2 } from 'lucide-react';
import type { SubscriptionStatus } from '../../gql/graphql.ts';
import { count } from '../../ui/format.ts';
import type { Account } from './document.server.ts';

export function AccountLine({ account }: { account: Account }) {
  return (
    <li className="account">
      <b>{shownName(account)}</b>
      <span className="mono id">{account.metaId}</span>
      <span className="origin">{origin(account)}</span>
      <Particulars account={account} />
    </li>
  );
}

function shownName(account: Account): string {
  return account.__typename === 'InstagramAccount' && account.username !== null
    ? `@${account.username}`
    : account.name;
}

function origin({ source, businessName }: Account): string {
  if (source === 'OWN_ROLE') return 'Your own role';
  if (source === 'SHARED_IN_LOGIN') return 'Shared in the login';
  const business = businessName ?? 'a business';
  return source === 'OWNED_BY_BUSINESS' ? `Owned by ${business}` : `Client of ${business}`;
}

function Particulars({ account }: { account: Account }) {
  switch (account.__typename) {
    case 'FacebookPage':
      return <Subscription status={account.subscription} problem={account.subscriptionProblem} />;
    case 'InstagramAccount':
      return (
        <span className="origin">
          <Link2 aria-hidden="true" size={13} /> Linked to Page {account.pageName}{' '}
          <span className="mono id">{account.pageMetaId}</span>
          {account.followersCount === null
            ? null
            : ` · ${count(account.followersCount, 'follower')}`}
        </span>
      );
    case 'WhatsAppAccount':
      return (
        <>
          <PhoneNumbers numbers={account.phoneNumbers} />
          <Subscription status={account.subscription} problem={account.subscriptionProblem} />
        </>
      );
  }
}

type PhoneNumber = Extract<Account, { __typename: 'WhatsAppAccount' }>['phoneNumbers'][number];

function PhoneNumbers({ numbers }: { numbers: PhoneNumber[] }) {
  if (numbers.length === 0) return <span className="origin">No phone number yet</span>;
  return (
    <ul className="numbers" aria-label="Phone numbers">
      {numbers.map(({ id, metaId, displayPhoneNumber, verifiedName, qualityRating, status }) => (
        <li key={id}>
          <span className="number">{displayPhoneNumber}</span> {verifiedName}
          <span className="mono id">{metaId}</span>
          <span className="origin">
            {[status, qualityRating && `quality ${qualityRating}`]
              .filter(Boolean)
              .join(' · ')
              .toLowerCase()}
          </span>
        </li>
      ))}
    </ul>
  );
}

type SubscriptionProps = { status: SubscriptionStatus; problem: string | null };

function Subscription({ status, problem }: SubscriptionProps) {
  if (status === 'SUBSCRIBED') {
    return (
      <span className="origin">
        <Bell aria-hidden="true" size={13} /> Webhooks subscribed
      </span>
    );
  }
  const what = status === 'FAILED' ? 'Webhook subscription failed' : 'Webhooks not subscribed';
  return (
    <span className="origin amiss">
      <BellOff aria-hidden="true" size={13} /> {what}
      {problem === null ? null : `: ${problem}`}
    </span>
  );
}
