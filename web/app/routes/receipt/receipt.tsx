// A receipt: the code, what was asked for and when, what went, what stayed and why.
import type { DeletionDoor } from '../../gql/graphql.ts';
import { count, utcSecond } from '../../ui/format.ts';
import { CircleCheck, LoaderCircle } from '../../ui/icons.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Removed } from './removed.tsx';
import type { Told } from './told.ts';

const doors: Record<DeletionDoor, string> = {
  BUTTON: 'The button on the dashboard',
  DELETE_ME: 'DELETE /me',
  META_DELETION: 'A deletion request through Facebook',
  META_DEAUTHORIZE: 'Removing the app on Facebook',
};

export function Receipt({ receipt, contact }: { receipt: Told; contact: string }) {
  const { code, state, door, requestedAt, finishedAt, counts } = receipt;
  const done = state === 'DONE';
  return (
    <>
      <p className="eyebrow">Deletion receipt</p>
      <h1>{done ? 'Your review data is deleted' : 'Your review data is being deleted'}</h1>
      <output className="receipt-state">
        {done ? (
          <Pill tone="ok" icon={<CircleCheck aria-hidden="true" size={13} />}>
            Done
          </Pill>
        ) : (
          <Pill
            tone="warn"
            icon={<LoaderCircle aria-hidden="true" size={13} className="turning" />}
          >
            In progress
          </Pill>
        )}
        {done ? null : ' This page looks again by itself.'}
      </output>
      <section className="card" aria-label="Receipt">
        <dl className="fact-list">
          <div>
            <dt>Confirmation code</dt>
            <dd className="mono code">{code}</dd>
          </div>
          <div>
            <dt>Asked for by</dt>
            <dd>{doors[door]}</dd>
          </div>
          <div>
            <dt>Received (UTC)</dt>
            <dd>
              <Moment at={requestedAt} write={utcSecond} />
            </dd>
          </div>
          <div>
            <dt>Finished (UTC)</dt>
            <dd>{finishedAt === null ? '—' : <Moment at={finishedAt} write={utcSecond} />}</dd>
          </div>
          <div>
            <dt>Access revoked at Meta</dt>
            <dd>{revoked(receipt)}</dd>
          </div>
        </dl>
        <Removed counts={counts} done={done} />
      </section>
      <h2>What is kept, and why</h2>
      <p>
        This receipt: its code, counts and times. It holds nothing that names you.
        {counts.keptEvents > 0
          ? ` Also kept: ${count(counts.keptEvents, 'webhook event')} of accounts that another reviewer is still connected to. They belong to that reviewer too, and go when they do.`
          : ' No webhook event was kept.'}
      </p>
      <p className="note">
        Questions? Write to <a href={`mailto:${contact}`}>{contact}</a> with the code.
      </p>
    </>
  );
}

function revoked({ revokedAtMeta, door }: Told): string {
  if (revokedAtMeta === true) return 'Yes';
  if (door === 'META_DEAUTHORIZE') return 'Already gone: the app was removed on Facebook';
  return revokedAtMeta === false
    ? 'Meta refused; remove the app in Facebook’s settings'
    : 'Not known';
}
