// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useBehind } from './use-behind.ts';

afterEach(cleanup);

type CountProps = { number: number; more?: boolean; place?: string };

function Count({ number, more = false, place = '/events?after=a' }: CountProps) {
  return <output>{useBehind(place, { number, more })}</output>;
}

const told = () => screen.getByRole('status').textContent;

test('an older page counts what came since it was opened, and another begins anew', () => {
  const view = render(<Count number={70} />);
  expect(told()).toBe('0');
  view.rerender(<Count number={82} />);
  expect(told()).toBe('12');
  view.rerender(<Count number={60} />);
  expect(told()).toBe('0');
  view.rerender(<Count number={90} place="/events?after=b" />);
  expect(told()).toBe('0');
});

test('where the API counts no further, nothing is said', () => {
  const view = render(<Count number={999} />);
  view.rerender(<Count number={1_000} more />);
  expect(told()).toBe('0');
});
