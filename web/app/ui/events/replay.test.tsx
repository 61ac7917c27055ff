// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ReplayAnswer } from './replay.tsx';

afterEach(cleanup);

test('the answer comes into view, and leaves quietly where scrolling answers with a promise', () => {
  const scrolled: unknown[] = [];
  Element.prototype.scrollIntoView = (options) => {
    scrolled.push(options);
    return Promise.resolve() as unknown as undefined;
  };
  const steps = [{ title: 'STORED', told: 'it was known, so it is still there once.' }];
  const view = render(<ReplayAnswer replay={{ id: 'n00070', storedAnew: false, steps }} />);
  expect(scrolled).toEqual([{ block: 'nearest' }]);
  view.unmount();
  expect(view.container.textContent).toBe('');
});
