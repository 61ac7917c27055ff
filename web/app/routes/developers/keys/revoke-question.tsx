// Asks once before a key is ended, without scripts.
import { Form } from '@remix-run/react';
import { utcMinute } from '../../../ui/format.ts';
import { Link } from '../../../ui/link.tsx';
import { Moment } from '../../../ui/moment.tsx';
import type { Key } from './document.server.ts';

export function RevokeQuestion({ asked: { id, name, prefix, lastUsedAt } }: { asked: Key }) {
  return (
    <section className="card revoke-question" id="revoke" aria-labelledby="revoke-title">
      <h2 id="revoke-title">Revoke “{name}”?</h2>
      <p className="sub">
        The program that asks with <span className="mono">{prefix}…</span> gets no more answers from
        now on, and the key cannot be brought back. It was last used:{' '}
        {lastUsedAt === null ? (
          'never'
        ) : (
          <>
            <Moment at={lastUsedAt} write={utcMinute} /> UTC
          </>
        )}
        .
      </p>
      <Form method="post" action="/developers/keys" className="actions">
        <input type="hidden" name="intent" value="revoke" />
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="btn btn-danger">
          Revoke the key
        </button>
        <Link to="/developers/keys" className="btn">
          Keep it
        </Link>
      </Form>
    </section>
  );
}
