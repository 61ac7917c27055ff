// The sentences of an error page: what happened and what to do, for whatever was thrown.
import { isRouteErrorResponse } from '@remix-run/react';
import { findTrouble } from './trouble.ts';

const sentences = {
  unreachable: {
    title: 'The review server does not answer',
    happened: 'The page is up, but the server behind it could not be reached just now.',
    wayOn: 'Nothing is lost. Wait a moment and load the page again.',
  },
  busy: {
    title: 'Too many requests just now',
    happened: 'The server limits how often one address may ask, and this one has asked a lot.',
    wayOn: 'Wait a minute and load the page again.',
  },
  address: {
    title: 'This address does not lead anywhere',
    happened: 'A part of the address is not something we can look up.',
    wayOn: 'Go back to the dashboard and take the link from there.',
  },
  missing: {
    title: 'Page not found',
    happened: 'There is no page at this address, or it is not yours to see.',
    wayOn: 'The dashboard and the first page lead to everything there is.',
  },
  bug: {
    title: 'Something went wrong on our side',
    happened: 'The page could not be built. The failure was recorded.',
    wayOn: 'Load the page again. If it stays, tell us the request id below.',
  },
} satisfies Record<string, { title: string; happened: string; wayOn: string }>;

/** The sentences for an error, and the request id that the server gave it, if any. */
export function tellError(error: unknown) {
  if (!isRouteErrorResponse(error)) return { ...sentences.bug, requestId: null };
  const trouble = findTrouble(error.data);
  const kind = trouble?.kind ?? (error.status === 404 || error.status === 405 ? 'missing' : 'bug');
  return { ...sentences[kind], requestId: trouble?.requestId ?? null };
}
