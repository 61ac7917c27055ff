import { beforeEach, expect, test } from 'vitest';
import { amiss, unchosen } from '../../../test/account-worlds.ts';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { connected, signedOut } from '../../../test/worlds.ts';
import type { World } from '../../../test/worlds.ts';
import Health, { action, loader } from './route.tsx';

beforeEach(() => stage.play(signedOut));

const cookie = 'session=planted-session-id';

async function open(world: () => World, actionData?: unknown) {
  stage.play(world);
  const data = await loader(args(browserAsks('/health', { cookie })));
  const html = renderPage(Health, {
    path: '/health',
    data,
    ...(actionData !== undefined && { actionData: plain(actionData) }),
  });
  return { html, words: wordsOf(html) };
}

async function press(answers: object, form: Record<string, string>) {
  stage.play(() => ({ ...amiss(), ...answers }));
  return action(args(browserAsks('/health', { cookie, form })));
}

test('each rung has its state as a word, what was seen, and when', async () => {
  const { words } = await open(connected);
  expect(words).toContain('https://review.crmflow.example/webhooks/meta');
  expect(words).toContain(
    'The address can be reached passed Answered from the internet in 84 ms. Last check 2026-11-22 08:32 UTC',
  );
  expect(words).toContain('A test event came waiting None yet.');
  expect(words).toContain('+49 151 2345204');
});

test('what is not passed has its repair, what is stuck comes first, and much is folded', async () => {
  const { words, html } = await open(amiss);
  expect(words).toContain('The app is subscribed to the fields failed');
  expect(html).toMatch(/name="intent" value="subscribe-app"/);
  expect(words.indexOf('Luma Outlet')).toBeLessThan(words.indexOf('@luma.studio'));
  expect(words).toContain('Subscribe it (Luma Outlet)');
  expect(words).toContain('A test event came not checked');
  expect(words).toContain('Show 3 more accounts (9 in all)');
  expect(words).toContain('The app is in development mode');
  expect(html).toMatch(/value="subscribe-app"\/><button type="submit" class="btn btn-p"/);
  expect(html.match(/btn-p/g)).toHaveLength(1);
});

const presses = [
  {
    intent: 'check',
    operation: 'CheckWebhooks',
    verb: 'checkWebhooks',
    typename: 'WebhooksChecked',
  },
  {
    intent: 'subscribe-app',
    operation: 'SubscribeApp',
    verb: 'subscribeApp',
    typename: 'AppSubscribed',
  },
  {
    intent: 'subscribe-account',
    operation: 'SubscribeAccount',
    verb: 'subscribeAccount',
    typename: 'AccountSubscribed',
  },
];

for (const { intent, operation, verb, typename } of presses) {
  test(`“${intent}” asks Meta for it and comes back to the ladder`, async () => {
    const answers = { [verb]: { __typename: typename } };
    const answer = (await press(answers, { intent, accountId: 'page-2' })) as Response;
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/health');
    expect(stage.heard.map((heard) => heard.operation)).toEqual([operation]);
  });
}

test('the account to subscribe is the one of the button', async () => {
  const answers = { subscribeAccount: { __typename: 'AccountSubscribed' } };
  await press(answers, { intent: 'subscribe-account', accountId: 'page-2' });
  expect(stage.heard[0]?.variables).toEqual({ accountId: 'page-2' });
});

test('an account that is gone by now is told as such', async () => {
  const gone = {
    __typename: 'AccountNotThere',
    message: 'This account is no longer there.',
    wayOn: 'Look again which accounts there are.',
    retryable: false,
  };
  const answer = await press(
    { subscribeAccount: gone },
    { intent: 'subscribe-account', accountId: 'page-9' },
  );
  expect(answer).toMatchObject({ init: { status: 404 } });
  const { words } = await open(amiss, answer);
  expect(words).toContain('This account is no longer there. Look again');
});

test('no account in use: the way to choose some', async () => {
  const { words, html } = await open(() => {
    const world = unchosen();
    const health = world['webhookHealth'] as object;
    return { ...world, webhookHealth: { ...health, accounts: [] } };
  });
  expect(words).toContain('No account is chosen yet, so none is subscribed.');
  expect(html).toContain('href="/accounts"');
});

test('nobody logged in: one way in, and no ladder', async () => {
  const { words } = await open(signedOut);
  expect(words).toContain('Log in with Facebook first');
  expect(words).not.toContain('Callback address');
});
