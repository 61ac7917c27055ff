// /report: the submission pack as a page to read, to copy from and to print. /report.md and /report.json are the same as files.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ask } from '../../graphql.server.ts';
import { FacebookForm } from '../../ui/facebook-form.tsx';
import { utcSecond } from '../../ui/format.ts';
import { Download } from '../../ui/icons.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { Rail } from '../../ui/rail.tsx';
import { Report } from './document.server.ts';
import type { Pack } from './pack.ts';
import { PackBody } from './pack-body.tsx';
import { PrintButton } from './print-button.tsx';
import { SimulatedStamp } from './simulated-stamp.tsx';

export const meta: MetaFunction = () => [
  { title: 'Evidence report · CRM Flow — Meta Review' },
  {
    name: 'description',
    content: 'The evidence for all nine permissions: what was proved, by which call, and when.',
  },
];

export async function loader({ request }: LoaderFunctionArgs) {
  return { ...(await ask(request, Report, {})), now: new Date().toISOString() };
}

export default function ReportPage() {
  const page = useLoaderData<typeof loader>();
  const pack = page.submissionPack;
  return (
    <Page frame={page} now={page.now} className="railed report">
      {pack === null ? <LogInFirst /> : <Paper pack={pack} />}
      <Rail frame={page} />
    </Page>
  );
}

/** Its head is repeated on every printed page: app and time belong on each sheet. */
function Paper({ pack }: { pack: Pack }) {
  return (
    <div className="paper">
      <div className="paper-head">
        <div>
          <span>
            {pack.app.name} · app {pack.app.appId}
          </span>
          <span>
            {pack.app.simulated ? 'SIMULATED · ' : null}Evidence report,{' '}
            {utcSecond(pack.generatedAt)} UTC
          </span>
        </div>
      </div>
      <div className="paper-body">
        <div className="page-head">
          <h1>Evidence report</h1>
          <p className="lede">
            Everything a submission needs: texts, steps, recording scripts and the recorded calls.
            Made <Moment at={pack.generatedAt} write={utcSecond} /> UTC.
          </p>
          <div className="actions report-ways">
            <PrintButton />
            <a className="btn" href="/report.md" download>
              <Download aria-hidden="true" size={15} /> Markdown
            </a>
            <a className="btn" href="/report.json" download>
              <Download aria-hidden="true" size={15} /> JSON
            </a>
            <a className="schema-link" href="/report.schema.json">
              JSON Schema
            </a>
          </div>
          {pack.app.simulated ? <SimulatedStamp /> : null}
        </div>
        <PackBody pack={pack} />
      </div>
    </div>
  );
}

function LogInFirst() {
  return (
    <div className="paper">
      <h1>Evidence report</h1>
      <p className="lede">
        Nobody is logged in here. The report is made of your own recorded calls: log in and prove
        the permissions first.
      </p>
      <div className="actions report-ways">
        <FacebookForm>Continue with Facebook</FacebookForm>
      </div>
    </div>
  );
}
