// pages_manage_metadata: our app is subscribed to a Page's webhooks, and the subscription is read back.
import { storeSubscriptions } from '#channels/change-subscriptions';
import { readPageSubscription } from '#meta/read-page-subscription';
import { PAGE_FIELDS, subscribePages } from '#meta/subscribe-pages';
import type { ProofTools, ReachedAccount, Shown } from './proof.ts';
import { counted } from './words.ts';

export async function provePagesManageMetadata(
  { graph }: ProofTools,
  { metaId, name, token }: ReachedAccount,
): Promise<Shown> {
  const access = { pageId: metaId, token };
  const before = await readPageSubscription(graph, access);
  const [subscribed] = await subscribePages(graph, [access]);
  if (subscribed?.error) throw subscribed.error;
  const after = await readPageSubscription(graph, access);
  const lines = [
    `Before: ${stateOf(before)}`,
    `After: ${stateOf(after)}`,
    ...(after === null ? [] : [`Fields: ${after.join(', ')}`]),
  ];
  const missing = PAGE_FIELDS.filter((field) => after?.includes(field) !== true);
  if (after === null || missing.length > 0) {
    const what = after === null ? 'this app' : missing.join(', ');
    return {
      proved: false,
      told: `Meta said yes, but does not list ${what} on ${name} when asked. Try again in a moment; if it stays so, look at the app’s webhook fields in the App Dashboard.`,
      lines,
    };
  }
  return {
    proved: true,
    told: `Subscribed this app to ${name}, and Meta lists the subscription with ${counted(after.length, 'field')}.`,
    lines,
    keep: (em, connectionId, at) =>
      storeSubscriptions(
        em,
        connectionId,
        new Map([[metaId, { status: 'SUBSCRIBED', problem: null, error: null }]]),
        at,
      ),
  };
}

const stateOf = (fields: readonly string[] | null): string =>
  fields === null ? 'not subscribed' : `subscribed to ${counted(fields.length, 'field')}`;
