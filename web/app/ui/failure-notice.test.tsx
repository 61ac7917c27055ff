import { expect, test } from 'vitest';
import { renderPage, wordsOf } from '../../test/render.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { Failure } from './failure-notice.tsx';

function shown(failure: Partial<Failure>) {
  const told = { message: 'It failed.', wayOn: 'Do this.', ...failure };
  const html = renderPage(() => <FailureNotice failure={told} />, { path: '/x', data: null });
  return { html, words: wordsOf(html) };
}

test('a failure says what happened and what to do', () => {
  const { html, words } = shown({});
  expect(words).toContain('It failed. Do this.');
  expect(html).not.toContain('<a ');
});

test('where the way on begins on a page of ours, it is a link there', () => {
  const { html, words } = shown({ fixUrl: 'http://localhost:3000/access' });
  expect(html).toContain('href="/access">Do this.</a>');
  expect(words).not.toContain('localhost');
});

test('where it leads elsewhere, the link says to which host', () => {
  const fixUrl = 'https://developers.facebook.com/docs/graph-api/guides/error-handling';
  const { html, words } = shown({ fixUrl });
  expect(html).toContain(`<a href="${fixUrl}" target="_blank" rel="noreferrer">`);
  expect(words).toContain('Do this. (developers.facebook.com)');
});

test('any failure may carry Meta’s code, and Meta’s own a trace id', () => {
  expect(shown({ metaCode: 190 }).words).toContain('Meta’s code 190');
  expect(shown({ metaCode: 4, traceId: 'T' }).words).toContain('Meta’s code 4 · trace T');
});
