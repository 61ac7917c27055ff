// POST /permissions: runs every proof that can run now. What each brought stands on the dashboard.
import { redirect, replace } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { graphql } from '../../gql/index.ts';
import { ask } from '../../graphql.server.ts';

const ProveAll = graphql(`
  mutation ProveAll {
    proveAll {
      __typename
    }
  }
`);

const section = '/dashboard#permissions';

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  await ask(request, ProveAll, {});
  return replace(form.get('stay') === 'true' ? '/dashboard' : section, { status: 303 });
}

export const loader = () => redirect(section);
