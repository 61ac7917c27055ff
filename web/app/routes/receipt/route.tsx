// /data-deletion/:code: what a deletion did, for whoever holds its code. Looks again by itself while it is under way.
import { data } from '@remix-run/node';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { requireConfig } from '../../config.server.ts';
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Receipt } from './receipt.tsx';

const FindReceipt = graphql(`
  query FindReceipt($code: String!) {
    ...Frame
    deletionReceipt(code: $code) {
      code
      state
      door
      requestedAt
      finishedAt
      revokedAtMeta
      counts {
        users
        tokens
        sessions
        pages
        instagram
        whatsapp
        events
        calls
        keptEvents
      }
    }
  }
`);

// A deletion takes seconds at most: what Meta takes to answer.
const lookAgainSeconds = 3;

export const meta: MetaFunction = () => [
  { title: 'Deletion receipt · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'Whether a deletion has finished, what it removed and what is still under way.',
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const answer = await ask(request, FindReceipt, { code: params['code'] ?? '' });
  const running = answer.deletionReceipt?.state === 'IN_PROGRESS';
  const page = {
    ...answer,
    contact: requireConfig().legal.contact,
    reloadSeconds: running ? lookAgainSeconds : null,
    now: new Date().toISOString(),
  };
  return data(page, { status: answer.deletionReceipt === null ? 404 : 200 });
}

export default function ReceiptPage() {
  const page = useLoaderData<typeof loader>();
  useLookAgain(page.reloadSeconds);
  return (
    <Page frame={page} now={page.now} className="column narrow">
      {page.deletionReceipt === null ? (
        <UnknownCode />
      ) : (
        <Receipt receipt={page.deletionReceipt} contact={page.contact} />
      )}
    </Page>
  );
}

function useLookAgain(seconds: number | null) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (seconds === null) return undefined;
    const timer = setInterval(revalidate, seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds, revalidate]);
}

function UnknownCode() {
  return (
    <>
      <h1>No receipt has this code</h1>
      <p className="lede">Codes are exact: copy it whole, as the receipt or Facebook showed it.</p>
      <div className="actions">
        <Link to="/data-deletion" className="btn btn-p">
          Try another code
        </Link>
      </div>
    </>
  );
}
