import { check, constantFrom, jsonValue, nat, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from './parse-body.ts';
import { EVENT_KINDS, MOST_EVENTS, unpack, type UnpackedEvent } from './unpack.ts';
import { everyShape } from './unpack/fixtures/every-shape.ts';
import { HEALTHY_TEXT, malformed } from './unpack/fixtures/malformed.ts';
import type { ExpectedEvent } from './unpack/fixtures/shape.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

const told = ({ payload, key, occurredAt, ...rest }: UnpackedEvent): ExpectedEvent => {
  expect(JSON.parse(payload)).toBeDefined();
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  return { ...rest, occurredAt: occurredAt?.toISOString() ?? null };
};

const parsed = (json: string): unknown => {
  const body = parseBody(Buffer.from(json));
  if (!body.ok) throw new Error(body.reason);
  return body.value;
};

const only = (body: unknown): UnpackedEvent => {
  const [event, ...others] = unpack(body, NOW);
  if (event === undefined || others.length > 0) throw new Error('not one event');
  return event;
};

const page = (...messaging: unknown[]): unknown => ({
  object: 'page',
  entry: [{ id: '3003', time: 1790000000123, messaging }],
});
const hello = (message: object, more: object = {}): object => ({
  sender: { id: '2002' },
  recipient: { id: '3003' },
  timestamp: 1790000000100,
  message,
  ...more,
});

describe('every shape of the documentation becomes its event', () => {
  test.each(everyShape)('$name', ({ body, events }) => {
    expect(unpack(JSON.parse(JSON.stringify(body)), NOW).map(told)).toEqual(events);
  });

  test('and every kind has a sentence of its own', () => {
    expect(new Set(EVENT_KINDS.map(({ name }) => name)).size).toBe(EVENT_KINDS.length);
    for (const { description } of EVENT_KINDS) expect(description).toMatch(/^[A-Z].*\.$/);
  });

  test('and every kind is seen at least once', () => {
    const seen = new Set(everyShape.flatMap(({ events }) => events.map(({ kind }) => kind)));
    expect(EVENT_KINDS.filter(({ name }) => !seen.has(name))).toEqual([]);
  });
});

describe('the key', () => {
  test('is the same when Meta delivers again, in whatever order the keys come', () => {
    const read = {
      sender: { id: '1' },
      recipient: { id: '3003' },
      timestamp: 5,
      read: { watermark: 7, seq: 1 },
    };
    const again = {
      read: { seq: 1, watermark: 7 },
      timestamp: 5,
      recipient: { id: '3003' },
      sender: { id: '1' },
    };
    expect(only(page(read)).key).toBe(only(page(again)).key);
  });

  test('tells a message from its echo, its edit, its unsending and its reactions', () => {
    const events = [
      hello({ mid: 'm' }),
      hello({ mid: 'm', is_echo: true }),
      hello({ mid: 'm', is_deleted: true }),
      hello({}, { message: undefined, message_edit: { mid: 'm', num_edit: 1, text: 'a' } }),
      hello({}, { message: undefined, message_edit: { mid: 'm', num_edit: 2, text: 'b' } }),
      hello({}, { message: undefined, reaction: { mid: 'm', action: 'react', emoji: '❤' } }),
      hello({}, { message: undefined, reaction: { mid: 'm', action: 'unreact' } }),
      hello({}, { message: undefined, read: { mid: 'm' } }),
    ];
    expect(new Set(unpack(page(...events), NOW).map(({ key }) => key)).size).toBe(events.length);
  });

  test('tells the same message in two accounts apart', () => {
    const item = hello({ mid: 'm', text: 'x' });
    const body = { object: 'page', entry: ['1', '2'].map((id) => ({ id, messaging: [item] })) };
    const [first, second] = unpack(body, NOW);
    expect(first?.key).not.toBe(second?.key);
  });

  test('is one for a message that comes in messaging and in standby', () => {
    const item = hello({ mid: 'm', text: 'x' });
    const body = { object: 'page', entry: [{ id: '3003', messaging: [item], standby: [item] }] };
    const [first, second] = unpack(body, NOW);
    expect(first?.key).toBe(second?.key);
  });

  test('is one for a comment that comes as a change and as bare field and value', () => {
    const value = { id: '17950', text: 'Price?' };
    const change = { field: 'comments', value };
    const body = {
      object: 'instagram',
      entry: [
        { id: '9', changes: [change] },
        { id: '9', ...change },
      ],
    };
    const [first, second] = unpack(body, NOW);
    expect(first?.key).toBe(second?.key);
    expect(first?.payload).toBe(second?.payload);
  });

  test('tells the statuses of one WhatsApp message apart, and the members of a group', () => {
    const statuses = [
      { id: 'w', status: 'sent' },
      { id: 'w', status: 'delivered', recipient_participant_id: '1' },
      { id: 'w', status: 'delivered', recipient_participant_id: '2' },
    ];
    const body = {
      object: 'whatsapp_business_account',
      entry: [{ id: '4', changes: [{ field: 'messages', value: { statuses } }] }],
    };
    expect(new Set(unpack(body, NOW).map(({ key }) => key)).size).toBe(3);
  });

  test('counts news without a time of its own once a day', () => {
    const review = (time: number): unknown => ({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '4',
          time,
          changes: [{ field: 'account_review_update', value: { decision: 'APPROVED' } }],
        },
      ],
    });
    expect(only(review(1790000000)).key).toBe(only(review(1790000060)).key);
    expect(only(review(1790000000)).key).not.toBe(only(review(1792600000)).key);
  });

  test('of a sample is new with every press of the test button', () => {
    const press = (time: number): unknown => ({
      object: 'instagram',
      entry: [
        { id: '0', time, changes: [{ field: 'comments', value: { id: '17865799348089039' } }] },
      ],
    });
    expect(only(press(1790000000)).key).toBe(only(press(1790000000)).key);
    expect(only(press(1790000000)).key).not.toBe(only(press(1790000001)).key);
  });
});

describe('whose event it is', () => {
  const whatsapp = (entryId: string, metadata?: object): unknown => ({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: entryId,
        changes: [
          { field: 'messages', value: { metadata, messages: [{ id: 'w', type: 'text' }] } },
        ],
      },
    ],
  });

  test('a phone number in an entry without an account is no sample', () => {
    expect(only(whatsapp('0', { phone_number_id: '8008' }))).toMatchObject({
      accountId: '8008',
      sample: false,
    });
  });

  test('a phone number that calls itself 0 is not taken for a sample', () => {
    const odd = only(whatsapp('0', { phone_number_id: '0' }));
    expect(odd).toMatchObject({ accountId: 'unknown', sample: false });
  });

  test('without metadata it belongs to the WhatsApp Business account', () => {
    expect(only(whatsapp('4004'))).toMatchObject({ accountId: '4004', sample: false });
  });

  test('the phone number of the samples in a real account is no sample', () => {
    expect(only(whatsapp('4004', { phone_number_id: '123456123' })).sample).toBe(false);
  });

  test('a payload holds its own message, and of several contacts only its own', () => {
    const value = {
      metadata: { phone_number_id: '8008' },
      contacts: [
        { wa_id: '1', profile: { name: 'Ana' } },
        { wa_id: '2', profile: { name: 'Bo' } },
      ],
      messages: ['1', '2'].map((from) => ({
        from,
        id: `wamid.${from}`,
        type: 'text',
        text: { body: from },
      })),
      statuses: [{ id: 'w', status: 'sent', recipient_id: '1' }],
    };
    const body = {
      object: 'whatsapp_business_account',
      entry: [{ id: '4', changes: [{ field: 'messages', value }] }],
    };
    const [first, second, third] = unpack(body, NOW).map(({ payload }): unknown =>
      JSON.parse(payload),
    );
    const { metadata, contacts, messages, statuses } = value;
    const own = (own: object): unknown => ({ field: 'messages', value: { metadata, ...own } });
    expect(first).toEqual(own({ contacts: [contacts[0]], messages: [messages[0]] }));
    expect(second).toEqual(own({ contacts: [contacts[1]], messages: [messages[1]] }));
    expect(third).toEqual(own({ contacts: [contacts[0]], statuses }));
  });
});

describe('nothing is lost and nothing breaks', () => {
  test('1,000 updates in one delivery are 1,000 events, in their order', () => {
    const items = Array.from({ length: 1000 }, (_, n) => hello({ mid: `m_${n}`, text: `${n}` }));
    const events = unpack(page(...items), NOW);
    expect(events.map(({ text }) => text)).toEqual(items.map((_, n) => `${n}`));
    expect(new Set(events.map(({ key }) => key)).size).toBe(1000);
  });

  test('more updates than Meta ever sends are kept, the surplus as a whole', () => {
    const events = unpack(page(...Array.from({ length: MOST_EVENTS + 5 }, () => 1)), NOW);
    expect(events).toHaveLength(MOST_EVENTS + 1);
    expect(events.at(-1)).toMatchObject({ kind: 'UNRECOGNISED', accountId: 'unknown' });
  });

  test('a part shared by thousands of items does not fill the memory', () => {
    const value = {
      filler: 'x'.repeat(1_000_000),
      statuses: Array.from({ length: 9000 }, () => 1),
    };
    const entry = [{ id: '4', changes: [{ field: 'messages', value }] }];
    const events = unpack({ object: 'whatsapp_business_account', entry }, NOW);
    expect(events.length).toBeLessThan(50);
    expect(events.at(-1)).toMatchObject({ kind: 'UNRECOGNISED', accountId: 'unknown' });
  });

  test('there are at least 40 ways to be malformed', () => {
    expect(malformed.length).toBeGreaterThanOrEqual(40);
  });

  test.each(malformed)('a message survives beside $name', ({ json }) => {
    const events = unpack(parsed(json), NOW);
    expect(events.filter(({ text }) => text === HEALTHY_TEXT)).toHaveLength(1);
    expect(events.length).toBeGreaterThanOrEqual(1);
    for (const event of events) expectStorable(event);
  });

  test('an empty delivery holds no event', () => {
    expect(unpack({ object: 'page', entry: [] }, NOW)).toEqual([]);
    expect(unpack(page(), NOW)).toEqual([]);
  });

  test('any JSON becomes events that can be stored', () => {
    const claim = property(jsonValue({ stringUnit: 'binary' }), (body) =>
      unpack(body, NOW).forEach(expectStorable),
    );
    expect(check(claim, { numRuns: 1000 }).counterexample).toBeNull();
  });

  test('any JSON in the place of an entry, an item, a change or a value becomes events that can be stored', () => {
    const field = constantFrom(
      'messages',
      'feed',
      'comments',
      'account_update',
      'history',
      'standby',
      '__proto__',
    );
    const object = constantFrom(
      'page',
      'instagram',
      'whatsapp_business_account',
      'user',
      'permissions',
      'x',
    );
    const claim = property(
      object,
      field,
      jsonValue({ stringUnit: 'binary' }),
      (name, field, value) => {
        const entries = [
          value,
          { id: '1', messaging: value, standby: [value] },
          { id: '1', changes: [value] },
        ];
        const change = { id: '1', changes: [{ field, value }] };
        const lists = {
          id: '1',
          changes: [
            { field, value: { messages: value, statuses: value, contacts: value, history: value } },
          ],
        };
        unpack({ object: name, entry: [...entries, change, lists] }, NOW).forEach(expectStorable);
      },
    );
    expect(check(claim, { numRuns: 1000 }).counterexample).toBeNull();
  });

  test('any known shape with one part replaced by any JSON becomes events that can be stored', () => {
    const claim = property(
      constantFrom(...everyShape),
      nat(60),
      oneof(
        jsonValue({ stringUnit: 'binary' }),
        constantFrom('\0', '\uD800', -1, 1e300, '9'.repeat(400)),
      ),
      ({ body }, place, value) => unpack(mutated(body, place, value), NOW).forEach(expectStorable),
    );
    expect(check(claim, { numRuns: 3000 }).counterexample).toBeNull();
  });
});

/** The same body with its nth part, counted in depth-first order, replaced. */
const mutated = (body: unknown, place: number, value: unknown): unknown => {
  let count = -1;
  const walk = (part: unknown): unknown => {
    count += 1;
    if (count === place) return value;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(body);
};

const expectText = (text: string | null, most: number): void => {
  if (text === null) return;
  expect(text.length).toBeLessThanOrEqual(most);
  expect(text.isWellFormed() && !text.includes('\0')).toBe(true);
};

const expectStorable = (event: UnpackedEvent): void => {
  for (const id of [event.accountId, event.senderId, event.recipientId, event.providerId])
    expectText(id, 256);
  expectText(event.text, 10_000);
  expectText(event.summary, 300);
  expect(event.summary).not.toBe('');
  expect(event.accountId).not.toBe('');
  expect(event.payload.isWellFormed() && !event.payload.includes('\0')).toBe(true);
  expect(() => JSON.parse(event.payload)).not.toThrow();
  const year = event.occurredAt?.getUTCFullYear() ?? 2026;
  expect(year >= 2004 && year <= 2100).toBe(true);
};
