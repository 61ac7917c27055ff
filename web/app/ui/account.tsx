// An account in a person's words: its name, where it came from, what belongs to its kind, whether its webhooks come here.
import type { AccountFactsFragment, SubscriptionStatus } from '../gql/graphql.ts';
import { count } from './format.ts';
import { Bell, BellOff, Link2 } from './icons.tsx';

export type Account = AccountFactsFragment;
export type PhoneNumber = Extract<
  Account,
  { __typename: 'WhatsAppAccount' }
>['phoneNumbers'][number];

export function shownName(account: Account): string {
  return account.__typename === 'InstagramAccount' && account.username !== null
    ? `@${account.username}`
    : account.name;
}

/** "Owned by Luma Group" */
export function origin({ source, businessName }: Account): string {
  if (source === 'OWN_ROLE') return 'Your own role';
  if (source === 'SHARED_IN_LOGIN') return 'Shared in the login';
  const business = businessName ?? 'a business';
  return source === 'OWNED_BY_BUSINESS' ? `Owned by ${business}` : `Client of ${business}`;
}

/** "connected · quality green", in Meta's words. */
export const numberState = ({ status, qualityRating }: PhoneNumber): string =>
  [status, qualityRating && `quality ${qualityRating}`].filter(Boolean).join(' · ').toLowerCase();

/** By what its webhooks come: an own subscription, or that of the Page behind it. */
export function Webhooks({ account }: { account: Account }) {
  return account.__typename === 'InstagramAccount' ? (
    <BehindPage account={account} />
  ) : (
    <Subscription account={account} />
  );
}

type Instagram = Extract<Account, { __typename: 'InstagramAccount' }>;

function BehindPage({ account }: { account: Instagram }) {
  const { pageName, pageMetaId, followersCount } = account;
  return (
    <span className="origin">
      <Link2 aria-hidden="true" size={13} /> Linked to Page {pageName}{' '}
      <span className="mono id">{pageMetaId}</span>
      {followersCount === null ? null : ` · ${count(followersCount, 'follower')}`}
    </span>
  );
}

type SubscriptionProps = {
  account: {
    chosen: boolean;
    subscription: SubscriptionStatus;
    subscriptionProblem: string | null;
  };
};

/** Amiss is only what should be subscribed: an account that nobody uses is not. */
function Subscription({ account }: SubscriptionProps) {
  const { chosen, subscription, subscriptionProblem } = account;
  const isOn = subscription === 'SUBSCRIBED';
  const isAmiss = subscription === 'FAILED' || (chosen && !isOn);
  const Sign = isOn ? Bell : BellOff;
  return (
    <span className={isAmiss ? 'origin amiss' : 'origin'}>
      <Sign aria-hidden="true" size={13} /> {subscriptionWord[subscription]}
      {subscriptionProblem === null || isOn ? null : `: ${subscriptionProblem}`}
    </span>
  );
}

const subscriptionWord: Record<SubscriptionStatus, string> = {
  SUBSCRIBED: 'Webhooks subscribed',
  FAILED: 'Webhook subscription failed',
  NOT_SUBSCRIBED: 'Webhooks not subscribed',
};
