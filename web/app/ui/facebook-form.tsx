// The way in: a plain form, so that it works without scripts and the browser follows Meta's redirect itself.
import type { ReactNode } from 'react';
import type { PermissionName } from '../gql/graphql.ts';

type FacebookFormProps = {
  children: ReactNode;
  look?: 'primary' | 'plain' | 'hero';
  /** Ask again for what was declined. */
  rerequest?: boolean;
  /** Exactly these are asked for; none named: all nine. */
  scopes?: PermissionName[];
};

const looks = { primary: 'btn btn-p', plain: 'btn', hero: 'btn btn-p cta' };

export function FacebookForm({
  children,
  look = 'primary',
  rerequest = false,
  scopes,
}: FacebookFormProps) {
  return (
    <form method="post" action="/login" className="inline-form">
      {rerequest ? <input type="hidden" name="rerequest" value="true" /> : null}
      {scopes?.map((scope) => (
        <input key={scope} type="hidden" name="scopes" value={scope} />
      ))}
      <button type="submit" className={looks[look]}>
        {children}
      </button>
    </form>
  );
}
