// @vitest-environment jsdom
import { useLocation } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { noFilter } from '../../ui/events/filter.ts';
import { readView } from '../../ui/events/view.ts';
import { useLinks } from '../../ui/link.tsx';
import { Filters, FilterWords } from './filters.tsx';

afterEach(cleanup);

function Viewer() {
  const { pathname, search } = useLocation();
  const view = readView(new URLSearchParams(search));
  // As the document does.
  useLinks();
  return (
    <>
      <Filters view={view} accounts={[{ metaId: '178', name: '@luma.studio' }]}>
        {null}
      </Filters>
      <FilterWords view={view} accounts={[]} searchedSince={null} />
      <output>{pathname + search}</output>
    </>
  );
}

function open(path: string) {
  const Stub = createRemixStub([{ path: '/events', Component: Viewer }]);
  render(<Stub initialEntries={[path]} />);
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const address = () => screen.getByRole('status').textContent;
const becomes = (wanted: string) => waitFor(() => expect(address()).toBe(wanted));

test('a choice is applied when it is made, from the newest page on', async () => {
  open('/events?after=c&event=e1');
  fireEvent.change(field('Channel'), { target: { value: 'WHATSAPP' } });
  await becomes('/events?channel=WHATSAPP&event=e1');
  fireEvent.change(field('Account'), { target: { value: '178' } });
  await becomes('/events?channel=WHATSAPP&account=178&event=e1');
  expect(field('Channel').value).toBe('WHATSAPP');
});

test('a choice made before the page is awake is applied when it wakes', async () => {
  const Stub = createRemixStub([{ path: '/events', Component: Viewer }]);
  const page = <Stub initialEntries={['/events?since=2026-11-22T08:00:00.000Z']} />;
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page);
  field('Channel').value = 'WHATSAPP';
  render(page, { container, hydrate: true });
  // What the browser tells of a choice in two events can come before the waking and after it.
  fireEvent.change(field('Channel'));
  await becomes('/events?channel=WHATSAPP&since=2026-11-22T08%3A00%3A00.000Z');
  expect(field('Channel').value).toBe('WHATSAPP');
});

test('a page that wakes as it came stays at its address', async () => {
  const path = '/events?q=linen&channel=WHATSAPP&since=2026-11-22T08:00:00.123Z';
  open(path);
  await Promise.resolve();
  expect(address()).toBe(path);
});

test('a text is applied when one stops typing, or with Enter at once', async () => {
  open('/events');
  fireEvent.change(field('Search by id or text'), { target: { value: 'lin' } });
  expect(address()).toBe('/events');
  fireEvent.change(field('Search by id or text'), { target: { value: 'linen' } });
  await becomes('/events?q=linen');
  fireEvent.change(field('Search by id or text'), { target: { value: 'set' } });
  fireEvent.submit(field('Search by id or text'));
  await becomes('/events?q=set');
});

test('a time picked by name and from–to take each other’s place', async () => {
  open('/events?since=2026-11-22T08:00:00.000Z');
  fireEvent.change(field('Time'), { target: { value: '24h' } });
  await becomes('/events?time=24h');
  fireEvent.change(field('From (UTC)'), { target: { value: '2026-11-22T07:00:00' } });
  await becomes('/events?since=2026-11-22T07%3A00%3A00.000Z');
  expect(field('Time').value).toBe('');
});

test('Clear empties every field', async () => {
  open('/events?q=linen&channel=WHATSAPP&time=7d');
  expect(field('Search by id or text').value).toBe('linen');
  fireEvent.click(screen.getByRole('link', { name: 'Clear' }));
  await becomes('/events');
  for (const name of ['Search by id or text', 'Channel', 'Time'])
    expect(field(name).value).toBe('');
  expect(readView(new URLSearchParams()).filter).toEqual(noFilter);
});
