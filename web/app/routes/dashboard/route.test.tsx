import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { metaFailed } from '../../../test/failures.ts';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { explanations, seedLines } from '../../../test/seed.ts';
import { amiss, endingSoon, unchosen } from '../../../test/account-worlds.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { failing, proved, unproved } from '../../../test/proof-worlds.ts';
import { connected, manyPages, now, signedOut, troubled } from '../../../test/worlds.ts';
import { empty } from '../../../test/empty-world.ts';
import type { World } from '../../../test/worlds.ts';
import Dashboard, { action, loader } from './route.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  stage.play(signedOut);
});
afterEach(() => vi.useRealTimers());

const cookie = 'session=planted-session-id';

async function open(world: () => World, query = '') {
  stage.play(world);
  const data = await loader(args(browserAsks(`/dashboard${query}`, { cookie })));
  const html = renderPage(Dashboard, { path: `/dashboard${query}`, data });
  return { data, html, words: wordsOf(html) };
}

const only = {
  disconnected: (line: string) =>
    line === 'No' || line === 'No webhook events received yet.' || line.startsWith('Not detected'),
};

describe('the seed’s text, word for word', () => {
  test('all of it is on the page when nobody is connected', async () => {
    const { words } = await open(signedOut);
    expect(seedLines).toHaveLength(32);
    for (const line of seedLines) expect(words).toContain(line);
  });

  test('all of it but "No" and the empty states is on the page when somebody is', async () => {
    const { words } = await open(connected);
    for (const line of seedLines.filter((one) => !only.disconnected(one)))
      expect(words).toContain(line);
    for (const line of seedLines.filter((one) => one.startsWith('Not detected')))
      expect(words).not.toContain(line);
    expect(words).not.toContain('No webhook events received yet.');
    expect(words).toContain('Connected Yes');
  });

  test('its empty states stand there when somebody is connected and nothing was found', async () => {
    const { words } = await open(empty);
    for (const line of seedLines.filter((one) => one !== 'No')) expect(words).toContain(line);
  });
});

describe('connection status', () => {
  test('says who, until when in UTC, and what Meta says of each scope', async () => {
    const { words } = await open(empty);
    expect(words).toContain('Meta user ID 122094857160');
    expect(words).toContain('Display name Rita Reviewer');
    expect(words).toContain('Token expiry (UTC) Never expires');
    expect(words).toContain('Data access until (UTC) 2027-02-20 08:30');
    expect(words).toContain('Logged in with Facebook 4 minutes ago.');
    expect(words).toContain('6 of 9 granted');
    expect(words).toContain('whatsapp_business_messaging declined');
    expect(words).toContain('pages_read_engagement expired');
    expect(words).toContain('pages_show_list granted');
  });

  test('leaves a dash for what is not known, and one way in', async () => {
    const { words, html } = await open(signedOut);
    expect(words).toContain('Connected No');
    expect(words).toContain('Meta user ID —');
    expect(words).toContain('Token expiry (UTC) —');
    expect(html.match(/btn-p/g)).toHaveLength(1);
    expect(words).toContain('Continue with Facebook');
    expect(words).not.toContain('Log out');
  });

  test('a connection that died says why, and Reconnect is what to press', async () => {
    const { words, html } = await open(troubled);
    expect(words).toContain('Connected No');
    expect(words).toContain('Meta ended this connection: the password was changed.');
    expect(html).toMatch(/btn btn-p">Reconnect with Facebook/);
    expect(html.match(/btn-p/g)).toHaveLength(1);
    expect(words).toContain('Log out');
  });
});

describe('channels', () => {
  test('name each account, its id and where it comes from', async () => {
    const { words } = await open(connected);
    expect(words).toContain('@luma.studio 17841405822304914 Your own role');
    expect(words).toContain('Linked to Page Luma Studio 104958712309');
    expect(words).toContain('Luma Outlet 104958712310 Owned by Luma Group');
    expect(words).toContain('Client of Luma Group');
    expect(words).toContain('+49 151 2345204 Luma Studio');
    expect(words).toContain('Webhooks subscribed 2 of 2');
    expect(words).toContain(
      'Webhook subscription failed: Meta answered (#200) missing permission.',
    );
    expect(words).toContain('Checked 08:31 UTC');
  });

  test('nothing found: the cause, and the click that repairs it', async () => {
    const { words, html } = await open(empty);
    expect(words).toContain('None of your Pages has an Instagram Business account linked to it.');
    expect(html).toContain(
      'href="https://www.facebook.com/business/help/connect-instagram-to-page"',
    );
    expect(html.match(/name="rerequest" value="true"/g)).toHaveLength(2);
    // Two can be granted; one button of the screen is the primary one.
    expect(html.match(/btn-p/g)).toHaveLength(1);
  });

  test('each finding names the call that showed it, and has the click that repairs it', async () => {
    const { words, html } = await open(amiss);
    expect(words).toContain(
      'Blocking: business_management was declined, so accounts of a business stay invisible. ' +
        'Seen by GET /me/permissions → 200, declined Grant it',
    );
    expect(html).toMatch(
      /action="\/login"[^>]*><input type="hidden" name="rerequest" value="true"\/><input type="hidden" name="scopes" value="business_management"/,
    );
    expect(words).toContain('Luma Outlet: This Page’s webhooks do not come to this app.');
    expect(html).toMatch(/action="\/health"[^>]*>.{0,120}name="accountId" value="page-2"/);
    expect(html).toMatch(/action="\/health"[^>]*>.{0,60}value="subscribe-app"/);
    expect(html).toContain('href="https://www.facebook.com/settings?tab=pages"');
    expect(words).toContain('Show 1 more finding');
  });

  test('found and not chosen yet: how many, and choosing is what to press', async () => {
    const { words, html } = await open(unchosen);
    expect(words).toContain('Found 3 Pages, none in use yet.');
    expect(words).toContain('Found 1 Instagram account, not in use yet.');
    expect(words).not.toContain('104958712309');
    expect(html).toMatch(/<a class="btn btn-p"[^>]*href="\/accounts"/);
    expect(html.match(/btn-p/g)).toHaveLength(1);
  });

  test('after choosing, the result stands above the channels', async () => {
    const { words } = await open(connected, '?chosen=yes');
    expect(words).toContain(
      'Your choice is in use. Exactly these are read, subscribed and shown from now on: ' +
        '1 Instagram account, 2 Pages, 1 WhatsApp account.',
    );
    expect(words).toContain('In use 2 of 2 found');
  });

  test('61 Pages are all there, most of them folded away', async () => {
    const { words, html } = await open(manyPages);
    expect(words).toContain('Page 61 104958712369');
    expect(words).toContain('Show 58 more accounts (61 in all)');
    expect(words).toContain('Scanned 61 Pages in 3 requests');
    expect(html).toContain('<details');
  });

  test('Refresh reads them again and comes back to the same view', async () => {
    stage.play(connected);
    const request = browserAsks('/dashboard?channel=WHATSAPP', { cookie, form: { refresh: '1' } });
    const answer = (await action(args(request))) as Response;
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/dashboard?channel=WHATSAPP');
    expect(stage.heard.map(({ operation }) => operation)).toEqual(['RefreshChannels']);
  });

  test('a refresh that Meta refuses says so above the channels', async () => {
    stage.play(() => ({ ...connected(), refreshChannels: metaFailed }));
    const answer = await action(args(browserAsks('/dashboard', { cookie, form: { a: 'b' } })));
    expect(answer).toMatchObject({ init: { status: 502 } });
    const { data } = await open(connected);
    const html = renderPage(Dashboard, { path: '/dashboard', data, actionData: plain(answer) });
    expect(wordsOf(html)).toContain('Meta limits how often this app may ask. Wait ten minutes.');
    expect(wordsOf(html)).toContain('TrAcE1');
  });
});

describe('latest webhook events', () => {
  test('read in one line each, with where they come from and a way to the payload', async () => {
    const { words, html } = await open(connected);
    expect(words).toContain('08:33:41 Instagram @luma.studio Message 68294…103');
    expect(words).toContain('Hi! Is the linen set still available? REAL');
    expect(words).toContain('random message TEST');
    expect(html).toContain('href="/events/e1"');
    expect(html).toContain('href="/events">All events →');
  });

  test('can be narrowed to a channel by address alone', async () => {
    const { html, words } = await open(connected, '?channel=WHATSAPP');
    expect(stage.heard[0]?.variables).toEqual({ after: null, filter: { channel: 'WHATSAPP' } });
    expect(words).toContain('Photo: living-room.jpg');
    expect(words).not.toContain('Hi! Is the linen set');
    expect(html).toMatch(/aria-current="true"[^>]*>WhatsApp/);
  });

  test('a channel nobody knows narrows nothing', async () => {
    await open(connected, '?channel=TELEGRAM');
    expect(stage.heard[0]?.variables).toEqual({ after: null, filter: null });
  });

  test('older ones are one link away, and the newest another', async () => {
    const first = await open(connected);
    expect(first.html).toContain('href="/dashboard?after=cursor%3D%3D25"');
    const second = await open(connected, '?channel=INSTAGRAM&after=cursor%3D%3D25');
    expect(stage.heard[0]?.variables).toMatchObject({ after: 'cursor==25' });
    expect(second.html).toMatch(/href="\/dashboard\?channel=INSTAGRAM"[^>]*>← Newest/);
  });
});

test('a token that ends within a week is said so before everything else', async () => {
  const { words, html } = await open(endingSoon);
  expect(words).toContain('The connection to Meta ends in 3 days , at 2026-11-25 20:34 UTC.');
  expect(html.indexOf('token-banner')).toBeLessThan(html.indexOf('<h1'));
  const later = await open(connected);
  expect(later.html).not.toContain('token-banner');
});

test('the events say how far up the webhook ladder is, with the way to it', async () => {
  const { html, words } = await open(connected);
  expect(words).toContain('Webhooks: 5 of 6 rungs');
  expect(html).toContain('href="/health"');
  const nobody = await open(signedOut);
  expect(nobody.words).not.toContain('rungs');
});

/** The HTML of one permission's row. */
const rowOf = (html: string, name: string) =>
  /^.*?<\/li>(?=<li class="proof"|<\/ul><\/section>)/.exec(
    html.slice(html.indexOf(`<li class="proof" id="${name}"`)),
  )?.[0] ?? '';

describe('proofs', () => {
  test('a verified one shows what came back, the call behind it, and until when it counts', async () => {
    const { words } = await open(proved);
    for (const { name, explanation } of explanations)
      expect(words).toContain(`${name} — ${explanation} Verified`);
    expect(words).toContain('9 of 9 verified');
    expect(words).toContain('Luma Studio — 1,204 followers');
    expect(words).toContain(
      'GET /me/accounts → 200 · 143 ms · 2026-11-22 08:31:10 UTC · user token · trace AbC9xk0TqZ',
    );
    expect(words).toContain('Counts for a submission until 2026-12-22 08:31 UTC (in 29 days)');
  });

  test('before any run nothing is green, and each has its one button or its link', async () => {
    const { html, words } = await open(unproved);
    expect(words).toContain('0 of 9 verified');
    for (const { name } of explanations) expect(rowOf(html, name)).not.toContain('pill ok');
    const row = rowOf(html, 'pages_show_list');
    expect(row).toMatch(/<form method="post" action="\/permissions\/pages_show_list"/);
    expect(wordsOf(row)).toContain('Not run yet Load my Pages');
    expect(rowOf(html, 'pages_messaging')).toContain('href="/messages/open"');
    expect(wordsOf(rowOf(html, 'whatsapp_business_messaging'))).toContain('How to get a message');
  });

  test('a failed one says why in words, with Meta’s code and the way out, and is not green', async () => {
    const { html } = await open(failing);
    const row = rowOf(html, 'pages_manage_metadata');
    const words = wordsOf(row);
    expect(words).toContain('Failed Subscribe the Page');
    expect(words).toContain('Your role on this Page lacks the task “Messages”.');
    expect(words).toContain('Ask an administrator of the Page for it');
    expect(words).toContain('Meta’s code 200 / 2018028 · trace FaIl3dTr4ce');
    expect(words).toContain('An earlier success counts for a submission until');
    expect(row).not.toContain('pill ok');
  });

  test('one that was not granted leads to where it is granted', async () => {
    const { html } = await open(failing);
    const row = rowOf(html, 'business_management');
    expect(wordsOf(row)).toContain('Not granted: declined Grant it');
    expect(row).toContain('href="/access"');
    expect(row).not.toContain('<form');
  });

  test('“Run all nine” says what it leaves out, and why', async () => {
    const { html, words } = await open(failing);
    expect(html).toMatch(/<form method="post" action="\/permissions"/);
    expect(words).toContain('6 of 9 verified');
    expect(words).toContain('whatsapp_business_messaging : A reply that you write yourself');
    expect(words).toContain('business_management : Meta says that this permission was not granted');
    expect((await open(proved)).words).not.toContain('leaves out');
  });

  test('the primary button is “Run all nine” when proving is the next step, and one only', async () => {
    const { html } = await open(unproved);
    expect(html.match(/btn-p/g)).toHaveLength(1);
    expect(html).toMatch(/btn btn-p"[^>]*>Run all nine/);
  });

  test('nobody connected: nothing to press, and nothing is repeated nine times', async () => {
    const { html, words } = await open(signedOut);
    expect(html).not.toContain('action="/permissions');
    expect(words).not.toContain('Log in with Facebook first.');
  });

  test('a result stands in the page’s data, so that reading it again shows it again', async () => {
    const first = await open(failing);
    const again = await open(failing);
    expect(again.words).toBe(first.words);
    expect(again.words).toContain('Your role on this Page lacks the task “Messages”.');
  });

  test('while a recording is made, each says what to show, and senders’ ids are hidden', async () => {
    const { data, words } = await open(proved);
    expect(words).not.toContain('Being shown');
    const html = renderPage(Dashboard, { path: '/dashboard', data, recording: true });
    const recorded = wordsOf(html);
    expect(recorded).toContain('Recording mode is on.');
    expect(recorded).toContain('Being shown: pages_show_list Log out, then log in');
    expect(recorded).toContain('Message ••••103');
    expect(html).not.toContain('6829410037715103');
  });
});

test('the rail ticks what the API says is done, marks the next step and links it', async () => {
  const { html, words } = await open(failing);
  expect(words).toContain('Review progress 4 of 8');
  expect(words).toContain('Done: Log in with Facebook 08:30 UTC');
  expect(html).toMatch(
    /aria-current="step"(?:(?!<\/li>).)*href="\/messages">Reply to a message<\/a>/,
  );
});

test('a simulated Meta is named as such, with the way to play the customer', async () => {
  const { words, html } = await open(manyPages);
  expect(words).toContain('Simulated Meta — not real data.');
  expect(html).toContain('href="http://localhost:4100/control"');
  const real = await open(connected);
  expect(real.words).not.toContain('Simulated Meta');
});

test('the delete button stands beside what it removes, and is a link without scripts', async () => {
  const { html, words } = await open(connected);
  expect(words).toContain('Events 27');
  expect(html).toMatch(/<a[^>]*href="\/delete"/);
});

test('one query a page, and no session id in what the browser gets', async () => {
  const { data, html } = await open(connected);
  expect(stage.heard.map(({ operation }) => operation)).toEqual(['Dashboard']);
  expect(JSON.stringify(data) + html).not.toContain('planted-session-id');
});
