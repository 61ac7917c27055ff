import { expect, test } from 'vitest';
import type { Account } from '../../ui/account.tsx';
import { choicesOf, isInSight, tickedAtFirst } from './choices.ts';

const page = (id: number, more: Partial<Account> = {}) =>
  ({
    __typename: 'FacebookPage',
    id: `page-${id}`,
    metaId: `1049${id}`,
    name: `Page ${id}`,
    source: 'OWNED_BY_BUSINESS',
    businessName: 'Luma Group',
    chosen: false,
    usable: true,
    unusable: null,
    category: null,
    subscription: 'NOT_SUBSCRIBED',
    subscriptionProblem: null,
    ...more,
  }) as Account;

const many = (n: number) => Array.from({ length: n }, (_, index) => choicesOf(page(index + 1)));
const opening = { accountsChosen: false, pressed: null, filter: '' };

test('on a first choice everything usable is ticked, and nothing that is not', () => {
  const choices = [choicesOf(page(1)), choicesOf(page(2, { usable: false, unusable: 'No role.' }))];
  expect(tickedAtFirst(choices, opening)).toEqual(new Set(['page-1']));
});

test('25 are ticked beforehand, 26 are not', () => {
  expect(tickedAtFirst(many(25), opening).size).toBe(25);
  expect(tickedAtFirst(many(26), opening).size).toBe(0);
});

test('a later choice opens with what is in use', () => {
  const choices = [choicesOf(page(1)), choicesOf(page(2, { chosen: true }))];
  expect(tickedAtFirst(choices, { ...opening, accountsChosen: true })).toEqual(new Set(['page-2']));
});

test('“all” and “none” mean what the filter shows; the rest keeps its tick', () => {
  const choices = many(12);
  const all = { press: 'all', ticked: ['page-2'] } as const;
  const pressed = (press: 'all' | 'none', ticked: string[]) =>
    tickedAtFirst(choices, { ...opening, filter: 'page 1', pressed: { ...all, press, ticked } });
  expect(pressed('all', ['page-2'])).toEqual(
    new Set(['page-2', 'page-1', 'page-10', 'page-11', 'page-12']),
  );
  expect(pressed('none', ['page-2', 'page-11'])).toEqual(new Set(['page-2']));
});

test('filtering ticks and unticks nothing', () => {
  const pressed = { press: 'filter', ticked: ['page-3'] } as const;
  expect(
    tickedAtFirst(many(5), {
      ...opening,
      filter: 'Page 5',
      pressed: { ...pressed, ticked: ['page-3'] },
    }),
  ).toEqual(new Set(['page-3']));
});

test('a filter looks through name, id, business and numbers, in any case', () => {
  const choices = choicesOf(page(7));
  for (const filter of ['', 'page 7', ' LUMA group', '10497'])
    expect([filter, isInSight(choices, filter)]).toEqual([filter, true]);
  expect(isInSight(choices, 'Page 8')).toBe(false);
});
