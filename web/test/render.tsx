// Renders a route as the server does, from what its loader gave.
import { createRemixStub } from '@remix-run/testing';
import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';

type Given = { path: string; data: unknown; actionData?: unknown };

/** The HTML of a page. */
export function renderPage(Component: ComponentType, { path, data, actionData }: Given): string {
  const Stub = createRemixStub([{ id: 'page', path: '*', Component }]);
  const hydrationData = {
    loaderData: { page: plain(data) },
    actionData: actionData === undefined ? null : { page: plain(actionData) },
  };
  return renderToString(<Stub initialEntries={[path]} hydrationData={hydrationData} />);
}

/** The words of a page as a person reads them: no tags, one space between. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
}

/** What `data(value, init)` carries to the page; anything else as it is. */
export function plain(answer: unknown): unknown {
  const wrapped = typeof answer === 'object' && answer !== null && 'type' in answer;
  return wrapped && answer.type === 'DataWithResponseInit' && 'data' in answer
    ? answer.data
    : answer;
}
