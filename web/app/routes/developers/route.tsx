// /developers: the GraphQL explorer. Saved operations open in an editor by a link and run by a form, as the signed-in person.
import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { requireConfig } from '../../config.server.ts';
import { ask } from '../../graphql.server.ts';
import { Page } from '../../ui/page.tsx';
import { Explorer, ownIn } from './explorer/document.server.ts';
import { Contract } from './explorer/contract.tsx';
import { OperationList } from './explorer/operation-list.tsx';
import { readWritten, runWritten, tooLarge } from './explorer/run.server.ts';
import { findOpened } from './explorer/saved.server.ts';
import { RunsAs } from './explorer/runs-as.tsx';
import { Workbench } from './explorer/workbench.tsx';
import { DevelopersHead } from './head.tsx';

export const meta: MetaFunction = () => [
  { title: 'Explorer · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'GraphQL operations of this environment, to read, change and run as yourself.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { webhookEvents, permissions, ...frame } = await ask(request, Explorer, {});
  const name = new URL(request.url).searchParams.get('operation');
  const opened = findOpened(name, ownIn({ webhookEvents, permissions }));
  if (opened === null) throw new Response(null, { status: 404 });
  const endpoint = `${requireConfig().server.publicOrigin}/graphql`;
  return { ...frame, opened, endpoint, now: new Date().toISOString() };
}

export async function action({ request }: ActionFunctionArgs) {
  const written = await readWritten(request);
  const answer = written === null ? tooLarge : await runWritten(request, written);
  // What the API answered, errors and all, is a page in order.
  return data({ answer, written }, { status: answer.kind === 'refused' ? answer.status : 200 });
}

/** Running an operation changes nothing that stands around it, and must not close what is open. */
export const shouldRevalidate = ({
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => formMethod === undefined && defaultShouldRevalidate;

export default function DevelopersPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page frame={page} now={page.now} className="column developers">
      <DevelopersHead
        title="GraphQL explorer"
        lede="Everything these pages show comes from one GraphQL API. Open an operation, change it as you like, and run it on your own data."
      />
      <RunsAs frame={page} />
      <div className="explorer">
        <OperationList opened={page.opened.name} />
        <Workbench key={page.opened.name} opened={page.opened} sent={sent} />
      </div>
      <Contract endpoint={page.endpoint} />
    </Page>
  );
}
