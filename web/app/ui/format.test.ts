import { expect, test } from 'vitest';
import {
  count,
  initials,
  maskedId,
  relative,
  several,
  shortId,
  timeLeft,
  utcClock,
  utcMinute,
  utcSecond,
} from './format.ts';

test('times are written in UTC, whatever zone they came in', () => {
  expect(utcMinute('2027-01-21T08:30:59.999Z')).toBe('2027-01-21 08:30');
  expect(utcSecond('2027-01-21T10:30:41+02:00')).toBe('2027-01-21 08:30:41');
  expect(utcClock('2027-01-21T00:05:00Z')).toBe('00:05');
});

test('a relative time names the largest whole unit', () => {
  const now = '2026-11-22T08:30:00Z';
  expect(relative('2027-01-21T08:29:00Z', now)).toBe('in 59 days');
  expect(relative('2026-11-22T08:26:00Z', now)).toBe('4 minutes ago');
  expect(relative('2026-11-22T06:31:00Z', now)).toBe('1 hour ago');
  expect(relative('2026-11-22T08:29:30Z', now)).toBe('just now');
  expect(relative('2026-11-22T08:30:30Z', now)).toBe('in less than a minute');
});

test('counts read as English', () => {
  expect(count(1, 'Page')).toBe('1 Page');
  expect(count(0, 'Page')).toBe('0 Pages');
  expect(count(1204, 'follower')).toBe('1,204 followers');
});

test('a count that ended at its bound says that there are more', () => {
  expect(several({ number: 1, more: false }, 'event')).toBe('1 event');
  expect(several({ number: 1_000, more: true }, 'event')).toBe('1,000+ events');
  expect(several({ number: 2, more: false }, 'delivery', 'deliveries')).toBe('2 deliveries');
});

test('a long id keeps its ends, a short one stays whole', () => {
  expect(shortId('6829410037715103')).toBe('68294…103');
  expect(shortId('12334')).toBe('12334');
});

test('initials come from the first and the last name, in any script', () => {
  expect(initials('Rita Maria Reviewer')).toBe('RR');
  expect(initials('Åsa')).toBe('Å');
  expect(initials('😀 user')).toBe('😀U');
  expect(initials(' ')).toBe('');
});

test('how long is left is told in hours and minutes, and never less than nothing', () => {
  const now = '2026-11-22T08:34:00.000Z';
  expect(timeLeft('2026-11-23T08:15:02Z', now)).toBe('23 h 41 min');
  expect(timeLeft('2026-11-22T08:40:00Z', now)).toBe('6 min');
  expect(timeLeft('2026-11-22T08:34:59Z', now)).toBe('less than a minute');
  expect(timeLeft('2026-11-22T08:00:00Z', now)).toBe('less than a minute');
});

test('a hidden id keeps its end alone', () => {
  expect(maskedId('77120034420881')).toBe('••••881');
});
