// Reads what the address asks for.
import { redirect } from '@remix-run/node';
import { ask } from '../../graphql.server.ts';
import { asDetail } from '../../ui/events/detail.server.ts';
import { asInput } from '../../ui/events/filter.ts';
import { listAddress, newestOf, readView } from '../../ui/events/view.ts';
import type { View } from '../../ui/events/view.ts';
import { accountChoices } from './account-choices.ts';
import { Events } from './document.server.ts';

// A screenful.
const rows = 25;

/** The data of the page. Going back until nothing is newer ends on the newest page, which is full and follows what comes. */
export async function readList(request: Request) {
  const view = readView(new URL(request.url).searchParams);
  const now = new Date().toISOString();
  const answer = await ask(request, Events, {
    filter: asInput(view.filter, now),
    ...place(view),
    ...(view.event !== null && { id: view.event, beside: true }),
  });
  const { webhookEvent = null, channels, ...page } = answer;
  if (view.before !== null && !page.events.pageInfo.hasPreviousPage) {
    throw redirect(listAddress(newestOf(view)));
  }
  return {
    ...page,
    accounts: accountChoices(channels),
    event: webhookEvent && asDetail(webhookEvent),
    view,
    now,
  };
}

const place = ({ after, before }: View) =>
  before === null ? { first: rows, after } : { last: rows, before };
