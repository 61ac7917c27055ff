import { expect, test } from 'vitest';
import { createCast } from './cast.ts';
import { createCrowd } from './crowd.ts';
import { instagramOf, pagesOf, whatsAppOf } from './reach.ts';

const cast = createCast();
const crowd = createCrowd({ pages: 250, businesses: 5, whatsApp: 20 });

test('the eleven people are there, each with what they stand for', () => {
  const has = Object.fromEntries(
    cast.map((one) => [
      one.persona,
      [one.roles.length, pagesOf(one).length, instagramOf(one).length, whatsAppOf(one).length],
    ]),
  );
  expect(has).toEqual({
    'all-channels': [2, 2, 1, 1],
    'no-instagram': [1, 1, 0, 1],
    'no-whatsapp': [2, 2, 2, 0],
    'many-pages': [61, 61, 1, 0],
    'business-only': [0, 2, 1, 1],
    declines: [2, 2, 1, 1],
    'second-reviewer': [2, 2, 1, 1],
    'no-numbers': [1, 1, 0, 1],
    outsider: [1, 1, 0, 0],
    troubled: [4, 4, 2, 2],
    'no-page': [0, 0, 0, 0],
  });
});

test('two reviewers share one Page, its Instagram account and the WhatsApp account, and nothing else', () => {
  const [rita, sam] = ['all-channels', 'second-reviewer'].map((persona) => {
    const person = cast.find((one) => one.persona === persona);
    const found =
      person === undefined
        ? []
        : [...pagesOf(person), ...instagramOf(person), ...whatsAppOf(person)];
    return found.map((one) => one.id);
  });
  expect(rita?.filter((id) => sam?.includes(id))).toEqual([
    '104958712309',
    '17841405822304914',
    '102290129340398',
  ]);
});

test('no id stands for two things', () => {
  const people = [...cast, crowd];
  const things = new Set([
    ...people,
    ...people.flatMap(pagesOf),
    ...people.flatMap(instagramOf),
    ...people.flatMap((one) => one.businesses),
    ...people.flatMap(whatsAppOf),
    ...people.flatMap(whatsAppOf).flatMap((one) => one.phones),
    ...people.flatMap(whatsAppOf).flatMap((one) => one.templates),
  ]);
  const ids = Array.from(things, (one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('ids that Meta’s clients read as numbers stay below 2^53', () => {
  const accounts = [...cast, crowd].flatMap(whatsAppOf);
  const ids = accounts.flatMap((one) =>
    [...one.phones, ...one.templates].map(({ id }) => Number(id)),
  );
  expect(ids.filter((id) => !Number.isSafeInteger(id))).toEqual([]);
});

test('a crowd has as much as was asked for', () => {
  const has = [pagesOf(crowd), instagramOf(crowd), crowd.businesses, whatsAppOf(crowd)];
  expect(has.map((one) => one.length)).toEqual([250, 250, 5, 20]);
});
