// What becomes of a message is told by webhooks in any order: the thread says the same whatever order they came in.
import { describe, expect, it } from 'vitest';
import type { ChannelKind } from '#channels/channel';
import { buildThread } from './build-thread.ts';
import type { ThreadEvent, ThreadReply } from './read-thread.ts';
import { trailOf } from './trail.ts';

const START = Date.UTC(2026, 10, 26, 10);
const at = (seconds: number) => new Date(START + seconds * 1_000);
const NOW = at(3_600);

let ids = 0;
const event = (kind: string, seconds: number, more: Partial<ThreadEvent> = {}): ThreadEvent => ({
  id: `event-${String((ids += 1)).padStart(4, '0')}`,
  kind,
  own: false,
  providerId: null,
  text: null,
  summary: kind,
  unsent: false,
  at: at(seconds),
  payload: {},
  ...more,
});
const hello = event('MESSAGE', 0, { providerId: 'm_in', text: 'hello' });
const reply = (more: Partial<ThreadReply> = {}): ThreadReply => ({
  id: 'reply-1',
  connectionId: 'rita',
  accountId: '3003',
  customerId: '2002',
  customerName: null,
  channel: 'MESSENGER',
  text: 'hi',
  key: 'a-form-key',
  providerId: 'm_out',
  state: 'ACCEPTED',
  at: at(10),
  problem: null,
  runId: null,
  unsent: false,
  ...more,
});

const build = (channel: ChannelKind, events: ThreadEvent[], replies = [reply({ channel })]) => {
  const built = buildThread(channel, { events, replies }, NOW);
  const trail = trailOf(channel, built, []).map(({ key, done }) => `${key}${done ? '' : '?'}`);
  return { ...built, out: built.replies[0]?.shown, trail: trail.join(' ') };
};

const echo = event('ECHO', 10, { own: true, providerId: 'm_out' });
const read = (payload: object, seconds = 12) =>
  event('READ', seconds, { payload: { read: payload } });
const delivered = (payload: object, seconds = 11) =>
  event('DELIVERED', seconds, { payload: { delivery: payload } });

describe('on Messenger', () => {
  const all = [
    hello,
    echo,
    delivered({ mids: ['m_out'], watermark: START + 11_000 }),
    read({ watermark: START + 12_000 }),
  ];

  it('a reply and its echo are one message, and every order of webhooks tells the same', () => {
    for (const events of [all, all.toReversed(), [...all.slice(2), ...all.slice(0, 2)]]) {
      const { messages, out, trail } = build('MESSENGER', events);
      expect(messages).toHaveLength(2);
      expect(out).toMatchObject({
        state: 'READ',
        sentAt: at(10),
        deliveredAt: at(11),
        readAt: at(12),
      });
      expect(trail).toBe('RECEIVED ACCEPTED ECHO DELIVERED READ');
    }
  });

  it('a receipt may name the message or a time; an earlier time is about earlier messages', () => {
    const state = (...events: ThreadEvent[]) =>
      build('MESSENGER', [hello, echo, ...events]).out?.state;
    expect(state()).toBe('SENT');
    expect(state(delivered({ mids: ['m_out'] }))).toBe('DELIVERED');
    expect(state(delivered({ watermark: START + 10_000 }))).toBe('DELIVERED');
    expect(state(delivered({ mids: ['m_other'], watermark: START + 9_000 }))).toBe('SENT');
    expect(state(read({ watermark: START + 9_999 }))).toBe('SENT');
    expect(state(read({ watermark: 'x' }), delivered({}))).toBe('SENT');
  });

  it('read without delivered was delivered; an echo that never came did not come', () => {
    const { out, trail } = build('MESSENGER', [hello, read({ watermark: START + 12_000 })]);
    expect(out).toMatchObject({ state: 'READ', deliveredAt: null, readAt: at(12) });
    expect(trail).toBe('RECEIVED ACCEPTED ECHO? DELIVERED READ');
  });

  it('receipts say nothing of a reply that Meta refused', () => {
    const refused = reply({ state: 'FAILED', providerId: null });
    const { out, trail } = build(
      'MESSENGER',
      [hello, read({ watermark: START + 99_000 })],
      [refused],
    );
    expect(out).toMatchObject({ state: 'FAILED', readAt: null });
    expect(trail).toBe('RECEIVED FAILED');
  });
});

describe('on Instagram', () => {
  it('a message that was seen means those before it as well, not those after', () => {
    const later = reply({ id: 'reply-2', channel: 'INSTAGRAM', providerId: 'm_later', at: at(20) });
    const first = reply({ channel: 'INSTAGRAM' });
    const states = (mid: string) =>
      build('INSTAGRAM', [hello, read({ mid }, 30)], [first, later]).replies.map(
        ({ state }) => state,
      );
    expect(states('m_later')).toEqual(['READ', 'READ']);
    expect(states('m_out')).toEqual(['READ', 'ACCEPTED']);
    expect(states('m_unknown')).toEqual(['ACCEPTED', 'ACCEPTED']);
  });
});

describe('on WhatsApp', () => {
  const status = (kind: string, seconds: number, payload: object = {}) =>
    event(kind, seconds, { own: true, providerId: 'm_out', payload });
  const failed = status('FAILED', 13, {
    value: { statuses: [{ errors: [{ code: 131026, title: 'Undeliverable' }] }] },
  });

  it('statuses count by the message, in any order', () => {
    const all = [hello, status('SENT', 11), status('DELIVERED', 12), status('READ', 13)];
    for (const events of [all, all.toReversed()]) {
      const { out, trail } = build('WHATSAPP', events);
      expect(out).toMatchObject({ state: 'READ', sentAt: at(11), readAt: at(13) });
      expect(trail).toBe('RECEIVED ACCEPTED SENT DELIVERED READ');
    }
    const { trail } = build('WHATSAPP', [hello, status('READ', 13)]);
    expect(trail).toBe('RECEIVED ACCEPTED SENT DELIVERED READ');
    const other = { ...status('READ', 13), providerId: 'another' };
    expect(build('WHATSAPP', [hello, other]).out?.state).toBe('ACCEPTED');
  });

  it('a failure is told by its code, and where it happened', () => {
    const { out, trail } = build('WHATSAPP', [hello, status('SENT', 11), failed]);
    expect(out).toMatchObject({
      state: 'FAILED',
      problem: { metaCode: 131026, message: 'This number cannot receive the WhatsApp message.' },
    });
    expect(trail).toBe('RECEIVED ACCEPTED SENT FAILED');
    const nameless = { ...failed, payload: {} };
    expect(build('WHATSAPP', [hello, nameless]).out?.problem).toMatchObject({ metaCode: null });
  });
});

describe('an edit', () => {
  const edit = (text: string, num_edit: number, seconds: number) =>
    event('EDITED', seconds, {
      providerId: 'm_in',
      text,
      payload: { message_edit: { num_edit } },
    });
  const texts = (...events: ThreadEvent[]) =>
    build('MESSENGER', events, []).messages.map(({ text, note }) => [text, note]);

  it('shows the newest text, by Meta’s count, whatever came last', () => {
    expect(texts(edit('third', 2, 5), hello, edit('second', 1, 4))).toEqual([['third', 'Edited']]);
  });

  it('of a message that never came stands for it', () => {
    expect(texts(edit('second', 1, 4), edit('third', 2, 5))).toEqual([['third', 'Edited']]);
  });

  it('does not bring back what was unsent', () => {
    const gone = event('UNSENT', 9, { providerId: 'm_in' });
    const masked = { ...hello, unsent: true, text: null };
    expect(texts(masked, edit('second', 1, 4), gone)).toEqual([
      [null, 'Unsent: what it said is no longer shown.'],
    ]);
    expect(texts({ ...edit('second', 1, 4), text: null, unsent: true }, gone)).toHaveLength(1);
  });
});
