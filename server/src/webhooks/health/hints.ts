// What keeps events away though every rung stands: things that only the App Dashboard shows, told from what was seen.
import type { EntityManager } from '#base/database';
import type { ChosenSubscription } from '#channels/chosen-subscriptions';
import { newestCall } from '#evidence/newest-calls';

const NOT_ADVANCED =
  'Meta refused to write to somebody without a role on the app (200/2018028): until the app is live with Advanced Access, only its admins, developers and testers can be answered.';
const DEVELOPMENT =
  'While the app is in development mode or a permission has Standard Access, messages arrive only from people with a role on the app: add the person as a tester in the App Dashboard, or ask for Advanced Access.';
const INSTAGRAM_LIVE =
  'Meta sends Instagram messages only to apps in Live mode; before that, only the samples of the test button arrive.';

/** `silent`: chosen accounts of which no event has arrived yet. */
export async function hintsFor(
  em: EntityManager,
  connectionId: string,
  silent: readonly ChosenSubscription[],
): Promise<string[]> {
  const refused = await newestCall(em, connectionId, { code: 200, subcode: 2_018_028 });
  const waitsFor = (channel: ChosenSubscription['channel']): boolean =>
    silent.some((account) => account.channel === channel);
  return [
    ...(refused === null ? [] : [NOT_ADVANCED]),
    ...(silent.length === 0 ? [] : [DEVELOPMENT]),
    ...(waitsFor('INSTAGRAM') ? [INSTAGRAM_LIVE] : []),
  ];
}
