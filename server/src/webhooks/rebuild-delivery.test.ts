import { check, constantFrom, date, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from './parse-body.ts';
import { rebuildDelivery, type StoredEvent } from './rebuild-delivery.ts';
import { unpack, type UnpackedEvent } from './unpack.ts';
import { everyShape } from './unpack/fixtures/every-shape.ts';
import { malformed } from './unpack/fixtures/malformed.ts';

const RECEIVED = new Date('2026-09-21T14:13:22.500Z');
const LATER = new Date('2026-11-27T09:00:00Z');

const stored = (event: UnpackedEvent, receivedAt = RECEIVED): StoredEvent => ({
  ...event,
  receivedAt,
});
const unpackBytes = (bytes: Uint8Array | null, at: Date): UnpackedEvent[] => {
  const body = parseBody(bytes ?? Buffer.alloc(0));
  return body.ok ? unpack(body.value, at) : [];
};
const same = ({ key, channel, kind, accountId, summary, sample }: UnpackedEvent) => ({
  key,
  channel,
  kind,
  accountId,
  summary,
  sample,
});
const item = (message: object, more: object = {}): object => ({
  sender: { id: '2002' },
  recipient: { id: '3003' },
  timestamp: 1790000000100,
  message,
  ...more,
});
const only = (body: unknown, at = RECEIVED): UnpackedEvent => {
  const [event, ...others] = unpack(body, at);
  if (event === undefined || others.length > 0) throw new Error('not one event');
  return event;
};

/** Of these nothing is known that a delivery could be made of. */
const UNKNOWN = new Set([
  'an object that is not known',
  'an entry that is not known',
  'JSON that is no delivery',
]);
const knownShapes = everyShape.filter(({ name }) => !UNKNOWN.has(name));

describe('a delivery that is rebuilt from a stored event', () => {
  const shapes = knownShapes.flatMap(({ name, body }) =>
    unpack(JSON.parse(JSON.stringify(body)), RECEIVED).map((event) => ({ name, event })),
  );

  test.each(shapes)('brings back $name', ({ event }) => {
    const again = unpackBytes(rebuildDelivery(stored(event)), LATER);
    expect(again.map(same)).toEqual([same(event)]);
  });

  test('brings back any known shape, whenever it arrived', () => {
    const claim = property(
      constantFrom(...knownShapes),
      date({
        min: new Date('2026-09-21T14:13:30Z'),
        max: new Date('2026-09-28'),
        noInvalidDate: true,
      }),
      ({ body }, at) => {
        for (const event of unpack(JSON.parse(JSON.stringify(body)), at)) {
          if (event.sample) continue;
          const again = unpackBytes(rebuildDelivery(stored(event, at)), LATER);
          expect(again.map(same)).toEqual([same(event)]);
        }
      },
    );
    expect(check(claim, { numRuns: 500 }).counterexample).toBeNull();
  });

  test('holds one event of several, with the contact that belongs to it', () => {
    const value = {
      metadata: { phone_number_id: '8008' },
      contacts: ['1', '2'].map((wa_id) => ({ wa_id })),
      messages: ['1', '2'].map((from) => ({
        from,
        id: `wamid.${from}`,
        type: 'text',
        text: { body: from },
      })),
    };
    const body = {
      object: 'whatsapp_business_account',
      entry: [{ id: '4', changes: [{ field: 'messages', value }] }],
    };
    const [, second] = unpack(body, RECEIVED);
    if (second === undefined) throw new Error('not two events');
    const [again] = unpackBytes(rebuildDelivery(stored(second)), LATER);
    expect(again).toMatchObject({ key: second.key, payload: second.payload });
  });

  test('keeps what came in standby in standby', () => {
    const body = {
      object: 'page',
      entry: [{ id: '3003', standby: [item({ mid: 'm', text: 'x' })] }],
    };
    expect(rebuildDelivery(stored(only(body)))?.toString()).toContain('"standby"');
  });

  test('is written as Meta writes: not ASCII and slashes escaped', () => {
    const text = 'Здравей 👋 https://example.com \u0000';
    const event = only({
      object: 'page',
      entry: [{ id: '3003', messaging: [item({ mid: 'm', text })] }],
    });
    const bytes = rebuildDelivery(stored(event));
    expect(bytes?.toString()).toMatch(/^[\x20-\x7e]+$/);
    expect(bytes?.toString()).toContain(String.raw`\ud83d\udc4b https:\/\/example.com \u0000`);
    expect(unpackBytes(bytes, LATER).map(same)).toEqual([same(event)]);
  });

  test('finds the second in which the test button was pressed', () => {
    const pressed = 1790000000;
    const value = {
      sender: { id: '1' },
      recipient: { id: '2' },
      timestamp: '1527459824',
      message: { mid: 'm', text: 'test' },
    };
    const body = {
      object: 'instagram',
      entry: [{ id: '0', time: pressed, changes: [{ field: 'messages', value }] }],
    };
    const event = only(body);
    expect(event).toMatchObject({ sample: true });
    const again = unpackBytes(
      rebuildDelivery(stored(event, new Date(pressed * 1000 + 4_200))),
      LATER,
    );
    expect(again.map(same)).toEqual([same(event)]);
    expect(rebuildDelivery(stored(event, new Date((pressed + 700) * 1000)))).toBeNull();
  });

  test('does not exist for what was kept whole, cleaned or erased', () => {
    const unknown = everyShape.filter(({ name }) => UNKNOWN.has(name)).map(({ body }) => body);
    for (const body of [...unknown, 5, { object: 'page', entry: [7] }])
      expect(rebuildDelivery(stored(only(body)))).toBeNull();
    const event = only({
      object: 'page',
      entry: [{ id: '3003', messaging: [item({ mid: 'm', text: 'x' })] }],
    });
    const disarmed = { ...event, kind: 'UNRECOGNISED', payload: JSON.stringify(event.payload) };
    expect(rebuildDelivery({ ...disarmed, receivedAt: RECEIVED })).toBeNull();
  });

  test.each(malformed)('brings back the same event or none, beside $name', ({ json }) => {
    for (const event of unpackBytes(Buffer.from(json), RECEIVED)) {
      const bytes = rebuildDelivery(stored(event));
      expect(bytes === null ? [same(event)] : unpackBytes(bytes, LATER).map(same)).toEqual([
        same(event),
      ]);
    }
  });
});
