// @vitest-environment jsdom
import { Form, Link, useRevalidator } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useAnswer } from './use-answer.ts';

afterEach(cleanup);

function Page() {
  const answer = useAnswer<{ failure: string }>();
  const { revalidate } = useRevalidator();
  return (
    <>
      <p data-testid="answer">{answer?.failure ?? 'nothing'}</p>
      <button onClick={revalidate}>tick</button>
      <Link to="/?page=2">elsewhere</Link>
      <Form method="post">
        <button>send</button>
      </Form>
    </>
  );
}

/** A page whose sendings are answered one after the other; at the end without a word. */
function open(...answers: string[]) {
  const Stub = createRemixStub([
    {
      id: 'page',
      path: '/',
      Component: Page,
      loader: () => null,
      action: () => {
        const failure = answers.shift();
        return failure === undefined ? new Response(null) : { failure };
      },
    },
  ]);
  render(<Stub hydrationData={{ loaderData: { page: null } }} />);
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByText(name)));
const answer = () => screen.getByTestId('answer').textContent;

test('a live re-reading leaves what the last sending answered', async () => {
  open('Meta refused it.');
  await press('send');
  expect(answer()).toBe('Meta refused it.');
  await press('tick');
  await press('tick');
  expect(answer()).toBe('Meta refused it.');
});

test('the next sending brings its own answer', async () => {
  open('The first.', 'The second.');
  await press('send');
  await press('tick');
  await press('send');
  expect(answer()).toBe('The second.');
});

test('elsewhere on the page nothing of it stands any more', async () => {
  open('Meta refused it.');
  await press('send');
  await press('tick');
  await press('elsewhere');
  expect(answer()).toBe('nothing');
});
