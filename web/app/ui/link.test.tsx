// @vitest-environment jsdom
import { useLocation } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Link, NavLink, useLinks } from './link.tsx';

function Document() {
  useLinks();
  const { pathname, search } = useLocation();
  return (
    <>
      <output>{pathname + search}</output>
      <Link to="/events?channel=OTHER">
        <b>Other events</b>
      </Link>
      <Link to="?after=c">Older</Link>
      <Link to="/events" onClick={(click) => click.preventDefault()}>
        Answered
      </Link>
      <a href="https://elsewhere.example/">Elsewhere</a>
      <NavLink to="/events">Events</NavLink>
      <NavLink to="/events" end>
        All of them
      </NavLink>
    </>
  );
}

beforeEach(() => {
  const Stub = createRemixStub([{ path: '*', Component: Document }]);
  render(<Stub initialEntries={['/events/e1']} />);
});
afterEach(cleanup);

const address = () => screen.getByRole('status').textContent;
const link = (name: string) => screen.getByRole('link', { name });

/** Whether the browser would have followed the click itself. */
function press(element: Element, how = {}): boolean {
  // After ours, so that the browser of the test, which cannot go anywhere, does not try.
  let left = false;
  const leave = (click: Event) => {
    left = !click.defaultPrevented;
    click.preventDefault();
  };
  window.addEventListener('click', leave, { once: true });
  fireEvent.click(element, how);
  return left;
}

test('a click on a link, or on what stands in it, goes there without a new document', async () => {
  expect(press(screen.getByText('Other events'))).toBe(false);
  await waitFor(() => expect(address()).toBe('/events?channel=OTHER'));
});

test('a query alone is another view of the page where one is', async () => {
  expect(link('Older').getAttribute('href')).toBe('/events/e1?after=c');
  press(link('Older'));
  await waitFor(() => expect(address()).toBe('/events/e1?after=c'));
});

test('a click that opens a new tab, and a link to elsewhere, are the browser’s', () => {
  expect(press(link('Older'), { ctrlKey: true })).toBe(true);
  expect(press(link('Older'), { metaKey: true })).toBe(true);
  expect(press(link('Elsewhere'))).toBe(true);
  expect(address()).toBe('/events/e1');
});

test('a click that the page answers itself leads nowhere', () => {
  expect(press(link('Answered'))).toBe(false);
  expect(address()).toBe('/events/e1');
});

test('a link says when it leads to where one is', () => {
  expect(link('Events').getAttribute('aria-current')).toBe('page');
  expect(link('All of them').getAttribute('aria-current')).toBeNull();
});
