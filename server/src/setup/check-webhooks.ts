// The webhooks as Meta has them: for each object our callback, switched on, with the fields we read; and whether the callback
// answers the handshake.
import { randomInt } from 'node:crypto';
import { outcomeOf } from '#meta/outcome';
import { type AppSubscription, readAppSubscriptions } from '#meta/read-app-subscriptions';
import { NEEDED_FIELDS, type WebhookObject } from '#meta/subscribe-app';
import { WEBHOOK_PATH } from '#webhooks/webhook.route';
import { knock } from './knock.ts';
import type { SetupParts } from './parts.ts';
import type { SetupCheck } from './setup-check.ts';
import { byMeta, check, failed, passed, type Verdict, warning } from './verdict.ts';

interface Wanted {
  key: string;
  object: WebhookObject;
  channel: string;
}

/** docs/graph-api/webhooks/getting-started: chosen at the app, object by object. */
const WANTED: readonly Wanted[] = [
  { key: 'WEBHOOK_PAGE', object: 'page', channel: 'Messenger' },
  { key: 'WEBHOOK_INSTAGRAM', object: 'instagram', channel: 'Instagram' },
  { key: 'WEBHOOK_WHATSAPP', object: 'whatsapp_business_account', channel: 'WhatsApp' },
];

export async function checkWebhooks({ graph, config }: SetupParts): Promise<SetupCheck[]> {
  const callbackUrl = `${config.serverUrl}${WEBHOOK_PATH}`;
  const [found, handshake] = await Promise.all([
    outcomeOf(() => readAppSubscriptions(graph)),
    shakeHands(callbackUrl, config.meta.verifyTokens),
  ]);
  return [
    check('VERIFY_TOKEN', 'Webhook handshake', handshake),
    ...WANTED.map((wanted) =>
      check(
        wanted.key,
        `Webhook: ${wanted.channel}`,
        found.ok ? judge(wanted, found.value, callbackUrl) : byMeta(found.error),
      ),
    ),
  ];
}

function judge(
  { object }: Wanted,
  found: readonly AppSubscription[],
  callbackUrl: string,
): Verdict {
  const fields = NEEDED_FIELDS[object];
  const enter = `In the App Dashboard, under Webhooks, object ${object}: enter ${callbackUrl}`;
  const ours = found.find((one) => one.object === object);
  if (ours === undefined) {
    const all = fields.join(', ');
    return failed('Meta has no callback.', `${enter} and subscribe to ${all}.`);
  }
  if (ours.callbackUrl !== callbackUrl) {
    return failed('Meta sends to another address than this environment’s own.', `${enter}.`);
  }
  if (!ours.active) {
    return failed('Meta has switched the callback off.', `${enter} again, so that it is verified.`);
  }
  return judgeFields(object, fields, ours.fields);
}

function judgeFields(
  object: string,
  wanted: readonly string[],
  subscribed: readonly string[],
): Verdict {
  const missing = wanted.filter((field) => !subscribed.includes(field));
  if (missing.length === 0) return passed(`Meta sends ${wanted.join(', ')} to our callback.`);
  const told = `Not subscribed: ${missing.join(', ')}.`;
  const wayOn = `In the App Dashboard, under Webhooks, object ${object}: subscribe to ${missing.join(', ')}.`;
  return missing.includes('messages') ? failed(told, wayOn) : warning(told, wayOn);
}

/** Asks our callback as Meta does (docs/graph-api/webhooks/getting-started), once rightly and once with another word. */
async function shakeHands(
  callbackUrl: string,
  [verifyToken = '']: readonly string[],
): Promise<Verdict> {
  const challenge = String(randomInt(1_000_000_000, 9_999_999_999));
  const [right, wrong] = await Promise.all([
    greet(callbackUrl, challenge, verifyToken),
    greet(callbackUrl, challenge, `not-${challenge}`),
  ]);
  if (right === null || wrong === null) {
    return failed(
      `${callbackUrl} does not answer.`,
      'Make SERVER_URL lead to this server, from the internet too: Meta must reach it.',
    );
  }
  if (right.status !== 200 || right.text !== challenge) {
    return failed(
      `${callbackUrl} does not answer the handshake with the first of META_VERIFY_TOKENS.`,
      'Make SERVER_URL lead to this server, and let proxies pass the query on unchanged.',
    );
  }
  if (wrong.status === 200) {
    return failed(
      `${callbackUrl} answers the handshake whatever the verify token.`,
      'Something in front of the server answers in its place: let it pass the request on.',
    );
  }
  return passed('Our callback answers Meta’s handshake with the verify token, and only with it.');
}

function greet(callbackUrl: string, challenge: string, verifyToken: string) {
  const url = new URL(callbackUrl);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', verifyToken);
  return knock(url.href);
}
