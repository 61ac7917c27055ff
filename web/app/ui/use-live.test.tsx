// @vitest-environment jsdom
import { createRemixStub } from '@remix-run/testing';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLive } from './use-live.ts';

/** An EventSource whose server is the test. */
class FakeSource extends EventTarget {
  static CLOSED = 2;
  static all: FakeSource[] = [];
  static get last(): FakeSource {
    const source = FakeSource.all.at(-1);
    if (source === undefined) throw new Error('Nobody listens');
    return source;
  }
  readyState = 0;
  closed = false;
  url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.all.push(this);
  }
  close() {
    this.closed = true;
  }
  say(type: string, readyState = 1) {
    this.readyState = readyState;
    act(() => void this.dispatchEvent(new Event(type)));
  }
}

beforeEach(() => {
  FakeSource.all = [];
  vi.stubGlobal('EventSource', FakeSource);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Page({ signedIn }: { signedIn: boolean }) {
  return <p>{useLive(signedIn)}</p>;
}

/** A page whose loader counts its runs; each run after the first lasts until `finish`. */
function open(signedIn = true) {
  const runs: (() => void)[] = [];
  const loader = () => new Promise<null>((resolve) => runs.push(() => resolve(null)));
  const Stub = createRemixStub([
    { id: 'page', path: '/', Component: () => <Page signedIn={signedIn} />, loader },
  ]);
  const view = render(<Stub hydrationData={{ loaderData: { page: null } }} />);
  return { runs, view, finish: () => act(async () => runs.at(-1)?.()) };
}

test('nobody listens while nobody is signed in', () => {
  open(false);
  expect(FakeSource.all).toHaveLength(0);
  expect(screen.getByText('off')).toBeDefined();
});

test('the page reads once when the stream is ready, for what came meanwhile, and again at a tick', async () => {
  const { runs, finish } = open();
  FakeSource.last.say('ready');
  expect(screen.getByText('live')).toBeDefined();
  expect(runs).toHaveLength(1);
  await finish();
  FakeSource.last.say('tick');
  expect(runs).toHaveLength(2);
});

test('ticks that come while it runs cost one more run, however many they are', async () => {
  const { runs, finish } = open();
  FakeSource.last.say('ready');
  for (let tick = 0; tick < 50; tick += 1) FakeSource.last.say('tick');
  expect(runs).toHaveLength(1);
  await finish();
  expect(runs).toHaveLength(2);
  await finish();
  expect(runs).toHaveLength(2);
});

test('after a gap the page reads once what it may have missed', async () => {
  const { runs, finish } = open();
  FakeSource.last.say('ready');
  await finish();
  FakeSource.last.say('error', 0);
  expect(screen.getByText('reconnecting')).toBeDefined();
  expect(runs).toHaveLength(1);
  FakeSource.last.say('ready');
  expect(screen.getByText('live')).toBeDefined();
  expect(runs).toHaveLength(2);
});

test('a stream that was refused is asked for again, ever more rarely', () => {
  vi.useFakeTimers();
  open();
  FakeSource.last.say('error', FakeSource.CLOSED);
  act(() => void vi.advanceTimersByTime(1_999));
  expect(FakeSource.all).toHaveLength(1);
  act(() => void vi.advanceTimersByTime(1));
  expect(FakeSource.all).toHaveLength(2);
  FakeSource.last.say('error', FakeSource.CLOSED);
  act(() => void vi.advanceTimersByTime(3_999));
  expect(FakeSource.all).toHaveLength(2);
  act(() => void vi.advanceTimersByTime(1));
  expect(FakeSource.all).toHaveLength(3);
});

test('leaving the page ends the listening', () => {
  const { view } = open();
  view.unmount();
  expect(FakeSource.last.closed).toBe(true);
});
