// @vitest-environment jsdom
import { createRemixStub } from '@remix-run/testing';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ProofForm, ProofRefused } from './prove-action.tsx';

afterEach(cleanup);

const path = '/permissions/pages_show_list';

function Card() {
  return (
    <>
      <ProofForm path={path} from="dashboard" busyWord="Asking Meta…">
        Load my Pages
      </ProofForm>
      <ProofRefused path={path} />
    </>
  );
}

/** A page with the button; each press waits for `answer`. */
function open() {
  const presses: ((answer: unknown) => void)[] = [];
  const action = () => new Promise((resolve) => presses.push(resolve));
  const Stub = createRemixStub([
    { path: '/', Component: Card },
    { path, action },
  ]);
  render(<Stub />);
  return { presses, answer: (given: unknown) => act(async () => presses.at(-1)?.(given)) };
}

test('while Meta is asked, the button says so, keeps the focus and ignores further presses', async () => {
  const { presses } = open();
  const button = screen.getByText('Load my Pages');
  button.focus();
  await act(async () => fireEvent.click(button));
  expect(button.textContent).toBe('Asking Meta…');
  expect(document.activeElement).toBe(button);
  await act(async () => fireEvent.click(button));
  expect(presses).toHaveLength(1);
});

test('why nothing was run stands beside the button', async () => {
  const { answer } = open();
  await act(async () => fireEvent.click(screen.getByText('Load my Pages')));
  await answer({ failure: { message: 'No Page is chosen.', wayOn: 'Choose one first.' } });
  expect(screen.getByRole('alert').textContent).toBe('No Page is chosen.Choose one first.');
  expect(screen.getByText('Load my Pages')).toBeDefined();
});
