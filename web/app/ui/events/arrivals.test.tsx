// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Arrivals, useArrivals } from './arrivals.tsx';
import type { EventLine } from './line.server.ts';

afterEach(cleanup);

const line = (id: string): EventLine => ({
  id,
  channel: 'INSTAGRAM',
  kind: 'MESSAGE',
  badge: 'REAL',
  accountName: null,
  senderId: null,
  summary: `Hello from ${id}`,
  receivedAt: '2026-11-22T08:33:41Z',
});

function List({ events, place }: { events: EventLine[]; place: string }) {
  return <Arrivals events={events} arrived={useArrivals(events, place)} />;
}

test('what arrives is told once, politely; what was there is not', () => {
  const old = [line('a'), line('b')];
  const view = render(<List events={old} place="?" />);
  const region = view.container.querySelector('[aria-live="polite"]');
  expect(region?.textContent).toBe('');
  view.rerender(<List events={[line('d'), line('c'), ...old]} place="?" />);
  expect(region?.textContent).toBe('2 new events: Instagram, Message, Hello from d');
});

test('another filter is another list, in which nothing arrived', () => {
  const view = render(<List events={[line('a')]} place="?" />);
  view.rerender(<List events={[line('z')]} place="?channel=INSTAGRAM" />);
  expect(view.container.textContent).toBe('');
});
