// @vitest-environment jsdom
import { createRemixStub } from '@remix-run/testing';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FoundChannel } from './document.server.ts';
import { Picker } from './picker.tsx';

const accounts: FoundChannel['accounts'] = Array.from({ length: 30 }, (_, index) => ({
  __typename: 'FacebookPage',
  id: `page-${index + 1}`,
  metaId: '1049',
  name: `Page ${index + 1}`,
  source: 'OWN_ROLE',
  businessName: null,
  chosen: index === 0,
  usable: index !== 1,
  unusable: index === 1 ? 'No role.' : null,
  category: null,
  subscription: 'NOT_SUBSCRIBED',
  subscriptionProblem: null,
}));
const channel: FoundChannel = {
  kind: 'MESSENGER',
  foundCount: 30,
  chosenCount: 1,
  notDetected: null,
  cause: null,
  scanned: null,
  accounts,
  findings: [],
};

let asked = 0;

beforeEach(() => {
  asked = 0;
  const Component = () => (
    <Picker channels={[channel]} connected accountsChosen filter="" pressed={null} />
  );
  const action = () => {
    asked += 1;
    return null;
  };
  const Stub = createRemixStub([{ path: '/accounts', Component, action }]);
  render(<Stub initialEntries={['/accounts']} />);
});
afterEach(cleanup);

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const typeFilter = (value: string) =>
  fireEvent.change(screen.getByLabelText('Filter'), { target: { value } });

test('the ticks are counted as they change', async () => {
  expect(await screen.findByText('1 of 29 ticked')).toBeTruthy();
  fireEvent.click(box('Page 3'));
  expect(screen.getByText('2 of 29 ticked')).toBeTruthy();
});

test('the filter acts while one types, and what it hides keeps its tick', async () => {
  fireEvent.click(box('Page 3'));
  typeFilter('page 2');
  expect(screen.queryByRole('checkbox', { name: 'Page 3' })).toBeNull();
  typeFilter('');
  expect(box('Page 3').checked).toBe(true);
});

test('“Select all” ticks what is in sight and usable, without asking the server', async () => {
  typeFilter('page 2');
  fireEvent.click(screen.getByRole('button', { name: 'Select all' }));
  // Page 1, and of Page 2 and 20 to 29 all but Page 2, which cannot be used.
  expect(screen.getByText('11 of 29 ticked')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Select none' }));
  expect(screen.getByText('1 of 29 ticked')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
  expect(asked).toBe(0);
});
