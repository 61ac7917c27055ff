import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { proved } from '../../../test/proof-worlds.ts';
import { plain, renderPage, wordsOf } from '../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { now, signedOut } from '../../../test/worlds.ts';
import ConversationPage, { action, loader } from './route.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  stage.play(proved);
});
afterEach(() => {
  vi.useRealTimers();
  stage.play(signedOut);
});

const read = (id: string, cookie = 'session=s') =>
  loader(args(browserAsks(`/messages/${id}`, { cookie }), { id }));

const write = (id: string, form: Record<string, string>) =>
  action(args(browserAsks(`/messages/${id}`, { cookie: 'session=s', form }), { id }));

async function open(id: string, more: { actionData?: unknown; recording?: boolean } = {}) {
  const cookie = more.recording ? 'session=s; recording=on' : 'session=s';
  const data = await read(id, cookie);
  const html = renderPage(ConversationPage, { path: `/messages/${id}`, data, ...more });
  return { data, html, words: wordsOf(html) };
}

describe('the conversation', () => {
  test('names the channel, the account, the customer and the permission that a reply proves', async () => {
    const { words } = await open('open');
    expect(words).toContain('Messenger · Luma Studio');
    expect(words).toContain('Customer 77120…881 wrote first 2026-11-22 08:32:58 UTC');
    expect(words).toContain('Proves pages_messaging');
    expect(words).toContain('Reply window 23 h 41 min');
  });

  test('an unsent message is blank, an attachment has its name, markup stays text', async () => {
    const { html, words } = await open('open');
    expect(words).toContain('This message was unsent by the customer 08:33:05 · text erased here');
    expect(words).toContain('Photo: living-room.jpg');
    expect(html).toContain('&lt;b&gt;Please&lt;/b&gt;');
    expect(words).toContain('Get started 08:32:58 · postback');
  });

  test('a message of ours says how far it got and when, and which was sent elsewhere', async () => {
    const { words } = await open('open');
    expect(words).toContain('08:33:15 · sent 08:33:16 · delivered 08:33:17 · read 08:33:20');
    expect(words).toContain('08:33:10 · sent outside this app · sent 08:33:10');
  });

  test('one that failed says why in words, with Meta’s code', async () => {
    const { words } = await open('closed');
    expect(words).toContain('2026-11-21 · 09:10:00 · failed The 24-hour window has closed.');
    expect(words).toContain('Wait until the customer writes again, then reply.');
    expect(words).toContain('Meta’s code 131047 · trace WaFa1l');
  });

  test('one that is not there, or somebody else’s, is a 404', async () => {
    await expect(read('not-mine')).rejects.toMatchObject({ status: 404 });
  });
});

describe('the reply', () => {
  test('begins with a suggestion, in the length that Meta takes, under a key of its own', async () => {
    const first = await open('open');
    expect(first.html).toMatch(/<textarea[^>]* maxLength="2000"[^>]*>Thank you for writing/);
    const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1];
    expect(keyIn(first.html)).toBeTruthy();
    expect(keyIn((await open('open')).html)).not.toBe(keyIn(first.html));
    expect((await open('unanswered')).words).toContain('At most 1,000 bytes.');
  });

  test('goes out once, and comes back to the new message', async () => {
    const answer = (await write('open', { text: 'Yes!', key: 'k-1' })) as Response;
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/messages/open#newest');
    expect(stage.heard[0]).toMatchObject({
      operation: 'SendReply',
      variables: { input: { conversationId: 'open', text: 'Yes!', key: 'k-1' } },
    });
    const { html } = await open('open');
    expect(html).toMatch(/id="newest".*Yes, within three days/);
  });

  test('that Meta refuses says so beside the form, and what was written is still there', async () => {
    const refused = {
      __typename: 'MetaFailed',
      message: 'Meta limits how often this Page may write.',
      wayOn: 'Wait a minute.',
      retryable: true,
      metaCode: 613,
      metaSubcode: null,
      traceId: 'TrAcE9',
    };
    stage.play(() => ({ ...proved(), sendReply: refused }));
    const answer = await write('open', { text: 'My own <words>', key: 'k-2' });
    expect(answer).toMatchObject({ init: { status: 502 } });
    const { html, words } = await open('open', { actionData: plain(answer) });
    expect(words).toContain('Meta limits how often this Page may write. Wait a minute.');
    expect(words).toContain('Meta’s code 613 · trace TrAcE9');
    expect(html).toContain('>My own &lt;words&gt;</textarea>');
  });

  test('that is not allowed here is refused with its sentence', async () => {
    const refused = {
      __typename: 'ReplyRefused',
      message: 'You have sent 20 replies today.',
      wayOn: 'Go on tomorrow.',
      retryable: false,
      reason: 'LIMIT_REACHED',
    };
    stage.play(() => ({ ...proved(), sendReply: refused }));
    expect(await write('open', { text: 'a', key: 'k' })).toMatchObject({
      init: { status: 409 },
      data: { failure: { message: 'You have sent 20 replies today.' }, text: 'a' },
    });
    stage.play(signedOut);
    expect(await write('open', { text: 'a', key: 'k' })).toMatchObject({ init: { status: 401 } });
  });

  test('is closed with the reason when the window is', async () => {
    const { html, words } = await open('closed');
    expect(html).not.toContain('<textarea');
    expect(words).toContain('Reply window closed');
    expect(words).toContain('Meta lets you reply again when they write again.');
  });
});

describe('the round trip', () => {
  test('shows Graph’s answer and each webhook with its time and payload', async () => {
    const { html, words } = await open('open');
    expect(words).toContain('Round trip pages_messaging verified');
    expect(words).toContain(
      'Seen: Graph: reply accepted 2026-11-22 08:33:15 UTC · 212 ms POST /{page}/messages → 200 · trace Hq2LmN0pR',
    );
    expect(words).toContain('Seen: Webhook: read 2026-11-22 08:33:20 UTC message_reads Payload');
    expect(html).toContain('href="/events/e3"');
  });

  test('leaves open what has not come, and is not green before a reply was accepted', async () => {
    const { words, html } = await open('unanswered');
    expect(words).toContain('Round trip Not verified here yet');
    expect(words).toContain('Not yet: Graph: reply accepted');
    expect(html).not.toContain('pill ok');
  });

  test('a failure is a failure', async () => {
    const { words } = await open('closed');
    expect(words).toContain('Failed: Webhook: failed');
  });
});

test('captions are asked for and shown only while a recording is made', async () => {
  const usual = await open('open');
  expect(stage.heard.at(-1)?.variables).toEqual({ id: 'open', recording: false });
  expect(usual.words).not.toContain('Being shown');
  const recorded = await open('open', { recording: true });
  expect(recorded.words).toContain('Being shown: pages_messaging Log out, then log in');
  expect(recorded.words).toContain('Customer ••••881');
});
