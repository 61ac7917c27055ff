// The ladder from what is stored: the last check, the accounts' subscriptions, the events that arrived. Asks nobody.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { readRows } from '#base/read-rows';
import { chosenSubscriptions, type ChosenSubscription } from '#channels/chosen-subscriptions';
import { repair } from '#channels/repair';
import { WebhookCheckEntity, type WebhookCheck } from '../check.entity.ts';
import { SAMPLE_ACCOUNT } from '../unpack.ts';
import {
  AccountHealth,
  HealthRung,
  WebhookHealth,
  type RungKey,
  type RungState,
} from './health-types.ts';
import { hintsFor } from './hints.ts';
import { newestEvents, type NewestEvent } from './newest-events.ts';

const TITLES: Record<RungKey, string> = {
  URL_REACHABLE: 'The address answers',
  HANDSHAKE: 'The handshake works',
  APP_SUBSCRIBED: 'The app is subscribed',
  ACCOUNT_SUBSCRIBED: 'The account is subscribed by this app',
  TEST_EVENT: 'A test event arrived',
  REAL_EVENT: 'A real event arrived',
};

/** Three rounds of reads, however many accounts there are. */
export async function showHealth(
  em: EntityManager,
  connectionId: string,
  callbackUrl: string,
): Promise<WebhookHealth> {
  const [checks, chosen] = await Promise.all([
    readRows(em, WebhookCheckEntity, 'where connection_id = $1', [connectionId]),
    chosenSubscriptions(em, connectionId),
  ]);
  const accounts = chosen.filter(({ kind }) => kind !== 'WABA');
  const events = await newestEvents(
    em,
    accounts.map(({ metaId }) => metaId),
  );
  const silent = accounts.filter(({ metaId }) => !events.has(metaId));
  const times = checks.map(({ checkedAt }) => checkedAt.getTime());
  return make(WebhookHealth, {
    callbackUrl,
    rungs: [
      checkedRung('URL_REACHABLE', checks),
      checkedRung('HANDSHAKE', checks),
      checkedRung('APP_SUBSCRIBED', checks),
      testEvent(events.get(SAMPLE_ACCOUNT)),
    ],
    accounts: accounts.map((account) => accountHealth(account, events.get(account.metaId))),
    hints: await hintsFor(em, connectionId, silent),
    checkedAt: times.length === 0 ? null : new Date(Math.max(...times)),
  });
}

function checkedRung(
  key: 'URL_REACHABLE' | 'HANDSHAKE' | 'APP_SUBSCRIBED',
  checks: readonly WebhookCheck[],
): HealthRung {
  const check = checks.find((one) => one.key === key);
  const state = (check?.state ?? 'UNKNOWN') as RungState;
  const mend = key === 'APP_SUBSCRIBED' && state === 'FAILED';
  return rung(key, state, {
    told: check?.told ?? 'It was not checked yet.',
    checkedAt: check?.checkedAt ?? null,
    repair: mend ? repair('SUBSCRIBE_APP', 'Subscribe the app') : null,
  });
}

function testEvent(event: NewestEvent | undefined): HealthRung {
  if (event !== undefined) {
    const told = `A sample of Meta’s test button arrived: ${event.summary}`;
    return rung('TEST_EVENT', 'PASSED', { told, checkedAt: event.receivedAt });
  }
  const told =
    'No sample has arrived yet: press Test beside a field, in the App Dashboard under Webhooks.';
  return rung('TEST_EVENT', 'WAITING', { told });
}

function accountHealth(account: ChosenSubscription, event: NewestEvent | undefined): AccountHealth {
  const { accountId, name, metaId, channel } = account;
  return make(AccountHealth, {
    accountId,
    name,
    metaId,
    channel,
    rungs: [accountSubscribed(account), realEvent(event)],
  });
}

const BEHIND: Record<ChosenSubscription['kind'], string> = {
  PAGE: 'this Page',
  INSTAGRAM: 'the Page behind this account',
  WABA: 'this WhatsApp account',
  NUMBER: 'the WhatsApp account of this number',
};

function accountSubscribed(account: ChosenSubscription): HealthRung {
  const { accountId, name, kind, status, problem, checkedAt } = account;
  if (status === 'SUBSCRIBED') {
    const told = `${upper(BEHIND[kind])} sends its webhooks to this app, Meta says.`;
    return rung('ACCOUNT_SUBSCRIBED', 'PASSED', { told, checkedAt });
  }
  const state = checkedAt === null && problem === null ? 'UNKNOWN' : 'FAILED';
  return rung('ACCOUNT_SUBSCRIBED', state, {
    told: problem ?? `${upper(BEHIND[kind])} was not subscribed yet.`,
    checkedAt,
    repair: repair('SUBSCRIBE', `Subscribe ${name}`, { accountId }),
  });
}

const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function realEvent(event: NewestEvent | undefined): HealthRung {
  if (event === undefined) {
    const told = 'Nothing has arrived yet: let somebody write to this account.';
    return rung('REAL_EVENT', 'WAITING', { told });
  }
  const told = `The newest event: ${event.summary}`;
  return rung('REAL_EVENT', 'PASSED', { told, checkedAt: event.receivedAt });
}

function rung(
  key: RungKey,
  state: RungState,
  shown: Pick<HealthRung, 'told'> & Partial<Pick<HealthRung, 'checkedAt' | 'repair'>>,
): HealthRung {
  return make(HealthRung, {
    key,
    title: TITLES[key],
    state,
    checkedAt: null,
    repair: null,
    ...shown,
  });
}
