// @vitest-environment jsdom
import { useLoaderData, useLocation, useRevalidator } from '@remix-run/react';
import { createRemixStub } from '@remix-run/testing';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Conversation } from './document.server.ts';
import { ReplyForm } from './reply-form.tsx';

afterEach(cleanup);

const conversation: Conversation = {
  id: 'c',
  channel: 'MESSENGER',
  accountName: 'Luma Studio',
  customerId: '1',
  customerName: null,
  firstAt: '2026-11-22T08:32:58.000Z',
  permission: 'pages_messaging',
  verified: false,
  cannotReply: null,
  suggestion: 'Thank you for writing!',
  maxLength: 2000,
  window: { open: true, closesAt: null, sentence: 'The window is open.' },
  messages: [],
  trail: [],
};

/** The page as the route has it: each reading brings another key, each sending another location. */
function Page() {
  const { replyKey } = useLoaderData<{ replyKey: string }>();
  const { revalidate } = useRevalidator();
  return (
    <>
      <ReplyForm
        key={useLocation().key}
        conversation={conversation}
        replyKey={replyKey}
        refused={undefined}
      />
      <button onClick={revalidate}>tick</button>
    </>
  );
}

function open() {
  let read = 0;
  const sent: FormData[] = [];
  const Stub = createRemixStub([
    {
      id: 'page',
      path: '/',
      Component: Page,
      loader: () => ({ replyKey: `key-${(read += 1)}` }),
      action: async ({ request }) => {
        sent.push(await request.formData());
        return null;
      },
    },
  ]);
  render(<Stub hydrationData={{ loaderData: { page: { replyKey: 'key-0' } } }} />);
  return { sent, read: () => read };
}

const box = () => screen.getByLabelText<HTMLTextAreaElement>('Reply');
const key = () => document.querySelector<HTMLInputElement>('[name=key]')?.value;

test('a live re-reading leaves the text that is being written, and the key of the form, alone', async () => {
  const { read } = open();
  fireEvent.change(box(), { target: { value: 'Half a sent' } });
  await act(async () => fireEvent.click(screen.getByText('tick')));
  expect(read()).toBe(1);
  expect(box().value).toBe('Half a sent');
  expect(key()).toBe('key-0');
});

test('after a sending the form begins anew, with a key of its own', async () => {
  const { sent } = open();
  fireEvent.change(box(), { target: { value: 'Yes!' } });
  await act(async () => fireEvent.click(screen.getByText('Send reply')));
  expect(sent[0]?.get('text')).toBe('Yes!');
  expect(sent[0]?.get('key')).toBe('key-0');
  expect(box().value).toBe('Thank you for writing!');
  expect(key()).not.toBe('key-0');
});
