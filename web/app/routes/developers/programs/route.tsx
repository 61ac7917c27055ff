// /developers/programs: how a program asks the API, from one line in a terminal to a typed client; every block to be copied.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { requireConfig } from '../../../config.server.ts';
import { graphql } from '../../../gql/index.ts';
import { ask } from '../../../graphql.server.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { DevelopersHead } from '../head.tsx';
import { CodeBlock } from './code-block.tsx';
import { Failures } from './failures.tsx';
import { Limits } from './limits.tsx';
import * as recipes from './recipes.ts';
import type { Addresses } from './recipes.ts';

const Programs = graphql(`
  query Programs {
    ...Frame
  }
`);

export const meta: MetaFunction = () => [
  { title: 'Use it from a program · CRM Flow — Meta Review' },
  {
    name: 'description',
    content:
      'How a program reads and writes this environment over GraphQL, with recipes that run as they stand.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { server, web } = requireConfig();
  const addresses: Addresses = {
    endpoint: `${server.publicOrigin}/graphql`,
    schema: `${web.origin}/developers/schema.graphql`,
    keys: `${web.origin}/developers/keys`,
  };
  return { ...(await ask(request, Programs, {})), addresses, now: new Date().toISOString() };
}

export default function ProgramsPage() {
  const page = useLoaderData<typeof loader>();
  const { addresses } = page;
  return (
    <Page frame={page} now={page.now} className="column developers">
      <DevelopersHead
        title="Use it from a program"
        lede="From one line in a terminal to a typed client. Each piece of code runs as it stands, once the key is yours."
      />
      <div className="recipes">
        <Recipe id="key" title="Ask with a key">
          <p className="sub">
            Make a key under <Link to="/developers/keys">Keys</Link> and keep it where your program
            keeps its secrets: it asks as you.
          </p>
          <CodeBlock block={recipes.curl(addresses)} />
        </Recipe>
        <Recipe id="types" title="Types for a client">
          <p className="sub">
            The client’s types are made of the contract and of what it asks: a field that is not
            there does not compile. <code>docs/client</code> in the repository is a whole client,
            ready to be copied.
          </p>
          <CodeBlock block={recipes.install(addresses)} />
          <CodeBlock block={recipes.codegen} />
        </Recipe>
        <Recipe id="call" title="A typed call">
          <CodeBlock block={recipes.client(addresses)} />
          <CodeBlock block={recipes.typedCall} />
        </Recipe>
        <Recipe id="paging" title="All events, page by page">
          <p className="sub">
            Lists go on by cursors: give <code>endCursor</code> of one page as <code>after</code> of
            the next. New events do not shift the pages.
          </p>
          <CodeBlock block={recipes.paging} />
        </Recipe>
        <Recipe id="subscription" title="Follow new events">
          <p className="sub">
            Subscriptions go by server-sent events: <code>POST {addresses.endpoint}/stream</code>,
            one connection for each operation (GraphQL over SSE, distinct connections mode).
          </p>
          <CodeBlock block={recipes.listen(addresses)} />
          <CodeBlock block={recipes.subscription} />
        </Recipe>
        <Failures />
        <Limits />
      </div>
    </Page>
  );
}

type RecipeProps = { id: string; title: string; children: ReactNode };

function Recipe({ id, title, children }: RecipeProps) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
