import { expect, test } from 'vitest';
import { kindWord } from './words.ts';

test('a kind of event reads as a word', () => {
  expect(kindWord('MESSAGE')).toBe('Message');
  expect(kindWord('ACCOUNT_LINKING')).toBe('Account linking');
});
