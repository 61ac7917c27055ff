// POST /logout: the session ends on the server and its cookie goes, whatever the server says.
import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';
import { dropSession } from '../../session.server.ts';

const Logout = graphql(`
  mutation Logout {
    logout {
      __typename
    }
  }
`);

export async function action({ request }: ActionFunctionArgs) {
  await ask(request, Logout, {});
  return redirect('/', { status: 303, headers: { 'set-cookie': dropSession() } });
}

export const loader = () => redirect('/');
