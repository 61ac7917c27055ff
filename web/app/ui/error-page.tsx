// The page that stands where another one failed.
import { useRouteError, useRouteLoaderData } from '@remix-run/react';
import { tellError } from './error-words.ts';
import { Page } from './page.tsx';
import type { RootData } from './trouble.ts';

export function ErrorPage() {
  const root = useRouteLoaderData<RootData>('root');
  const { title, happened, wayOn, ...told } = tellError(useRouteError());
  const requestId = told.requestId ?? root?.requestId;
  return (
    <Page frame={null} now={new Date(0).toISOString()} className="column narrow">
      <h1>{title}</h1>
      <p className="lede">{happened}</p>
      <p>{wayOn}</p>
      <div className="actions">
        <a className="btn btn-p" href="/dashboard">
          Open the dashboard
        </a>
        <a className="btn" href="/">
          First page
        </a>
      </div>
      {requestId === undefined ? null : (
        <p className="note">
          Request id <code>{requestId}</code>
        </p>
      )}
    </Page>
  );
}
