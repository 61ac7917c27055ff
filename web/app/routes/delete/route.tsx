// /delete: asks once what the dashboard's dialog asks, without scripts; POST erases and leads to the receipt.
import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import { dropSession } from '../../session.server.ts';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { WhatGoes } from '../../ui/what-goes.tsx';
import type { StoredData } from '../../ui/stored-counts.ts';
import { useAnswer } from '../../ui/use-answer.ts';

const WhatIsStored = graphql(`
  query WhatIsStored {
    ...Frame
  }
`);

const DeleteMe = graphql(`
  mutation DeleteMe {
    deleteMe {
      __typename
      ... on DeletionReceipt {
        code
      }
      ... on NotConnected {
        message
        wayOn
      }
    }
  }
`);

export const meta: MetaFunction = () => [
  { title: 'Delete stored review data · CRM Flow' },
  {
    name: 'description',
    content: 'What is stored for you, and the button that removes all of it.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  return { ...(await ask(request, WhatIsStored, {})), now: new Date().toISOString() };
}

export async function action({ request }: ActionFunctionArgs) {
  const { deleteMe } = await ask(request, DeleteMe, {});
  const headers = { 'set-cookie': dropSession() };
  if (deleteMe.__typename === 'NotConnected') {
    return data({ failure: deleteMe }, { status: 401, headers });
  }
  const address = `/data-deletion/${encodeURIComponent(deleteMe.code)}`;
  return redirect(address, { status: 303, headers });
}

export default function Delete() {
  const page = useLoaderData<typeof loader>();
  const refused = useAnswer<typeof action>();
  const stored = page.connection.storedData;
  return (
    <Page frame={page} now={page.now} className="column narrow">
      {refused === undefined ? null : (
        <Notice tone="bad" title={refused.failure.message}>
          <p>{refused.failure.wayOn}</p>
        </Notice>
      )}
      {stored === null ? <NothingStored /> : <Question stored={stored} />}
    </Page>
  );
}

function Question({ stored }: { stored: StoredData }) {
  return (
    <>
      <h1>Delete stored review data?</h1>
      <p className="lede">This removes, for good and for you only:</p>
      <WhatGoes stored={stored} />
      <p>
        Afterwards you are logged out and get a receipt with a code. Another reviewer's data stays
        as it is.
      </p>
      <form method="post" action="/delete" className="actions">
        <button type="submit" className="btn btn-danger">
          Delete everything
        </button>
        <Link to="/dashboard" className="btn">
          Keep it
        </Link>
      </form>
    </>
  );
}

function NothingStored() {
  return (
    <>
      <h1>Nobody is logged in here</h1>
      <p className="lede">
        To delete what is stored for you, log in first: that is how we know which data is yours.
      </p>
      <div className="actions">
        <FacebookForm>Continue with Facebook</FacebookForm>
        <Link to="/data-deletion" className="btn">
          Other ways to delete
        </Link>
      </div>
    </>
  );
}
