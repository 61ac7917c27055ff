import { expect, test } from 'vitest';
import { maskedLine, maskPayload, maskPeople } from './masking.ts';

const whatsapp = {
  field: 'messages',
  value: {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550100001', phone_number_id: '8008' },
    contacts: [{ profile: { name: 'Ana' }, wa_id: '359880000001', user_id: 'BG.1234567890' }],
    messages: [
      {
        from: '359880000001',
        id: 'wamid.HBgM',
        timestamp: '1790000000',
        type: 'text',
        text: { body: 'Call me: 359880000001' },
      },
    ],
  },
};

test('a masked payload keeps its shape and says what kind of thing happened, and nothing of anybody', () => {
  const masked = maskPayload(whatsapp);
  expect(masked).toMatchObject({
    field: 'messages',
    value: {
      metadata: { phone_number_id: '8008' },
      contacts: [{ profile: { name: '••••' }, wa_id: '••••', user_id: '••••' }],
      messages: [{ from: '••••', timestamp: '1790000000', type: 'text', text: { body: '••••' } }],
    },
  });
  for (const personal of ['Ana', '359880000001', 'BG.', 'Call', 'wamid']) {
    expect(JSON.stringify(masked)).not.toContain(personal);
  }
});

test('true, false, null and nothing stay; a key that is not known is masked', () => {
  expect(maskPayload({ is_echo: true, a: null, b: [], c: { deep: [{ new_key: 7 }] } })).toEqual({
    is_echo: true,
    a: null,
    b: [],
    c: { deep: [{ new_key: '••••' }] },
  });
});

test('a key named like a part of JavaScript is a key like any other', () => {
  const odd: unknown = JSON.parse('{"__proto__":{"text":"secret"}}');
  expect(JSON.stringify(maskPayload(odd))).toBe('{"__proto__":{"text":"••••"}}');
});

test('in a recording the people’s ids go, within texts too, and the account’s stay', () => {
  const people = { accountId: '8008', senderId: '359880000001', recipientId: '8008' };
  const text = JSON.stringify(maskPeople(whatsapp, people));
  expect(text).not.toContain('359880000001');
  expect(text).not.toContain('BG.1234567890');
  expect(text).toContain('Call me: ••••001');
  expect(text).toContain('"phone_number_id":"8008"');
  expect(text).toContain('"name":"Ana"');
});

test('a line that tells only what happened is kept, one with somebody’s words is not', () => {
  expect(maskedLine({ text: null, kind: 'READ', summary: 'Read up to 08:33:18' })).toBe(
    'Read up to 08:33:18',
  );
  expect(maskedLine({ text: 'Hi', kind: 'MESSAGE', summary: 'Hi' })).toBe('••••');
  expect(maskedLine({ text: null, kind: 'COMMENT', summary: 'Comment by ana' })).toBe('••••');
});
