import { expect, test } from 'vitest';
import { noteOf, notesOf } from './field-notes.ts';

test('the same name means another thing on another channel', () => {
  expect(noteOf(['timestamp'], 'MESSENGER')).toContain('milliseconds');
  expect(noteOf(['value', 'messages', 'timestamp'], 'WHATSAPP')).toContain(
    'seconds since 1970, as',
  );
  expect(noteOf(['timestamp'], 'OTHER')).toBeUndefined();
});

test('a field is known by the end of its path; the longer name wins', () => {
  expect(noteOf(['value', 'message', 'mid'], 'INSTAGRAM')).toContain('id of the message');
  expect(noteOf(['reaction', 'mid'], 'INSTAGRAM')).toContain('reacted to');
  expect(noteOf(['mid'], 'INSTAGRAM')).toBeUndefined();
  expect(noteOf([], 'INSTAGRAM')).toBeUndefined();
});

test('the list has each field of a payload once, in its order', () => {
  const payload = {
    sender: { id: '1' },
    message: { mid: 'm', attachments: [{ type: 'image' }, { type: 'video' }], unknown: 1 },
  };
  expect(notesOf(payload, 'MESSENGER').map(({ field }) => field)).toEqual([
    'sender.id',
    'message.mid',
    'message.attachments',
    'attachments.type',
  ]);
});

test('a payload that is no object has nothing to explain', () => {
  for (const payload of [null, 'text', 7, [], [[1]]]) {
    expect(notesOf(payload, 'WHATSAPP')).toEqual([]);
  }
});
