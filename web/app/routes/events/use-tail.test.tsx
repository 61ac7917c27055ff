// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TailBar } from './tail-bar.tsx';
import { useTail } from './use-tail.ts';

afterEach(cleanup);

const size = 25;

/** The newest page of a list whose newest row is number `newest`. */
const pageAt = (newest: number) => ({
  events: {
    nodes: Array.from({ length: size }, (_, place) => ({ id: String(newest - place) })),
    count: { number: newest, more: false },
  },
});

type ListProps = { page: ReturnType<typeof pageAt>; place?: string };

function List({ page, place = '/events' }: ListProps) {
  const { shown, jumped, ...tail } = useTail(place, page);
  return (
    <>
      <TailBar live="live" {...tail} />
      <output>
        {shown.events.nodes[0]?.id} jumped {jumped.number}
      </output>
    </>
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const told = () => screen.getByRole('status').textContent;

test('following, what comes is shown', () => {
  const view = render(<List page={pageAt(100)} />);
  view.rerender(<List page={pageAt(103)} />);
  expect(told()).toBe('103 jumped 0');
  expect(screen.getByText('Live')).toBeTruthy();
});

test('paused, the list stays and counts what waits; Resume shows it and follows again', () => {
  const view = render(<List page={pageAt(100)} />);
  press('Pause');
  view.rerender(<List page={pageAt(101)} />);
  view.rerender(<List page={pageAt(112)} />);
  expect(told()).toBe('100 jumped 0');
  expect(screen.getByText('12 new events — show')).toBeTruthy();
  press('Resume');
  expect(told()).toBe('112 jumped 0');
  view.rerender(<List page={pageAt(113)} />);
  expect(told()).toBe('113 jumped 0');
});

test('“show” shows what waits and stays paused', () => {
  const view = render(<List page={pageAt(100)} />);
  press('Pause');
  view.rerender(<List page={pageAt(140)} />);
  press('40 new events — show');
  expect(told()).toBe('140 jumped 15');
  view.rerender(<List page={pageAt(141)} />);
  expect(told()).toBe('140 jumped 15');
  expect(screen.getByText('1 new event — show')).toBeTruthy();
});

test('another filter begins anew, following', () => {
  const view = render(<List page={pageAt(100)} />);
  press('Pause');
  view.rerender(<List page={pageAt(50)} place="/events?kind=READ" />);
  expect(told()).toBe('50 jumped 0');
  expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
});
