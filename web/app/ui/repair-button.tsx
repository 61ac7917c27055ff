// The one click that mends something, by the kind of the repair: a form, a page of ours, or a page at Meta.
import type { ReactNode } from 'react';
import type { RepairFragment } from '../gql/graphql.ts';
import { AskMeta } from './ask-meta.tsx';
import { FacebookForm } from './facebook-form.tsx';
import { ExternalLink } from './icons.tsx';
import { Link } from './link.tsx';

type RepairButtonProps = {
  repair: RepairFragment;
  look?: 'primary' | 'plain';
  /** Names the account to those who hear the button without what stands around it. */
  about?: string | null;
  /** The page that looks again and is shown afterwards. */
  refreshAt?: '/dashboard' | '/accounts';
};

export function RepairButton({
  repair,
  look = 'plain',
  about = null,
  refreshAt = '/dashboard',
}: RepairButtonProps) {
  const label = <Label about={about}>{repair.label}</Label>;
  switch (repair.kind) {
    case 'GRANT':
      return (
        <FacebookForm look={look} rerequest scopes={repair.scopes}>
          {label}
        </FacebookForm>
      );
    case 'RECONNECT':
      return <FacebookForm look={look}>{label}</FacebookForm>;
    case 'CHOOSE':
      return (
        <Link to="/accounts" className={look === 'primary' ? 'btn btn-p' : 'btn'}>
          {label}
        </Link>
      );
    case 'REFRESH':
      return (
        <AskMeta
          at={refreshAt}
          fields={{ intent: 'refresh' }}
          look={look}
          keepsPlace={refreshAt === '/dashboard'}
        >
          {label}
        </AskMeta>
      );
    case 'SUBSCRIBE':
      return (
        <AskMeta at="/health" fields={subscribes(repair.accountId)} look={look}>
          {label}
        </AskMeta>
      );
    case 'SUBSCRIBE_APP':
      return (
        <AskMeta at="/health" fields={{ intent: 'subscribe-app' }} look={look}>
          {label}
        </AskMeta>
      );
    case 'LINK':
      return repair.url === null ? null : (
        <a href={repair.url} target="_blank" rel="noreferrer" className="way-out">
          {label} <ExternalLink aria-hidden="true" size={13} />
        </a>
      );
  }
}

const subscribes = (accountId: string | null) => ({
  intent: 'subscribe-account',
  accountId: accountId ?? '',
});

function Label({ about, children }: { about: string | null; children: ReactNode }) {
  return (
    <span>
      {children}
      {about === null ? null : <span className="hidden-visually"> ({about})</span>}
    </span>
  );
}
