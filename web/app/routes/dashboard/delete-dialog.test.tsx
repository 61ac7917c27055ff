// @vitest-environment jsdom
import { createRemixStub } from '@remix-run/testing';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { stored } from '../../../test/worlds.ts';
import { DeleteDialog } from './delete-dialog.tsx';

beforeEach(() => {
  const Stub = createRemixStub([
    { path: '/', Component: () => <DeleteDialog stored={stored} /> },
    { path: '/delete', Component: () => <h1>The page that asks</h1> },
  ]);
  render(<Stub />);
});
afterEach(cleanup);
// To compile it takes a busy machine longer than a test waits for a dialog.
beforeAll(() => import('./delete-question.tsx'));

const opener = () => screen.getByText('Delete stored review data');

test('the button asks once, naming what goes; the safe answer has the focus', async () => {
  fireEvent.click(opener());
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('27 webhook events');
  expect(dialog.textContent).toContain('3 access tokens');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep it'));
  const form = dialog.querySelector('form');
  expect(form?.getAttribute('action')).toBe('/delete');
  expect(form?.getAttribute('method')).toBe('post');
});

test('“Keep it” closes it, and the focus goes back to where it was', async () => {
  fireEvent.click(opener());
  fireEvent.click(await screen.findByText('Keep it'));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(document.activeElement).toBe(opener());
});

test('a click that opens a new tab stays a link to the page that asks', () => {
  expect(fireEvent.click(opener(), { ctrlKey: true })).toBe(true);
  expect(opener().getAttribute('href')).toBe('/delete');
});

test('a dialog that cannot come leads to the page that asks', async () => {
  vi.doMock('./delete-question.tsx', () => {
    throw new Error('The network is away');
  });
  fireEvent.click(opener());
  expect((await screen.findByRole('heading')).textContent).toBe('The page that asks');
});
