// Renders a route as the server does, from what its loader gave.
import { Outlet } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';

/** `recording`: the person has turned recording mode on. */
type Given = { path: string; data: unknown; actionData?: unknown; recording?: boolean };

/** The HTML of a page. */
export function renderPage(Component: ComponentType, given: Given): string {
  const { path, data, actionData, recording = false } = given;
  const Stub = createRemixStub([
    {
      id: 'root',
      path: '/',
      Component: Outlet,
      children: [{ id: 'page', path: path.split('?', 1)[0], Component }],
    },
  ]);
  const root = {
    requestId: 'web-request',
    origin: 'http://localhost:3000',
    simulated: false,
    recording,
  };
  const hydrationData = {
    loaderData: { root, page: plain(data) },
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
