// Whether what the app has at Meta is what it needs: our address, switched on, with the fields for all three objects.
import type { AppSubscription } from '#meta/read-app-subscriptions';
import { NEEDED_FIELDS, WEBHOOK_OBJECTS, type WebhookObject } from '#meta/subscribe-app';
import type { CheckedRung } from './ask-ourselves.ts';

export function judgeApp(
  subscriptions: readonly AppSubscription[],
  callbackUrl: string,
): CheckedRung {
  const amiss = WEBHOOK_OBJECTS.flatMap((object) => {
    const own = subscriptions.find((one) => one.object === object);
    return own === undefined
      ? [`${object} is not subscribed`]
      : amissWith(object, own, callbackUrl);
  });
  if (amiss.length > 0) {
    return { key: 'APP_SUBSCRIBED', state: 'FAILED', told: `At Meta ${amiss.join('; ')}.` };
  }
  const told = `At Meta ${WEBHOOK_OBJECTS.join(', ')} are subscribed with this address and all needed fields.`;
  return { key: 'APP_SUBSCRIBED', state: 'PASSED', told };
}

function amissWith(object: WebhookObject, own: AppSubscription, callbackUrl: string): string[] {
  const missing = NEEDED_FIELDS[object].filter((field) => !own.fields.includes(field));
  return [
    ...(own.callbackUrl === callbackUrl ? [] : [`${object} goes to ${hostOf(own.callbackUrl)}`]),
    ...(own.active ? [] : [`${object} is switched off`]),
    ...(missing.length === 0 ? [] : [`${object} lacks ${missing.join(', ')}`]),
  ];
}

/** Without its query, which can carry a secret. */
function hostOf(callbackUrl: string | null): string {
  if (callbackUrl === null || !URL.canParse(callbackUrl)) return 'no address';
  const { origin, pathname } = new URL(callbackUrl);
  return `another address, ${origin}${pathname}`;
}
