import { expect, test, vi } from 'vitest';
import { browserAsks, args, stage } from '../../../test/stage.ts';
import { loader } from './route.tsx';

const listen = (cookie?: string, signal?: AbortSignal) => {
  const request = browserAsks('/live', { ...(cookie && { cookie }) });
  return loader(args(new Request(request, { ...(signal && { signal }) })));
};

test('a tick of the server reaches the browser, and leaving ends the listening at the server', async () => {
  const leaving = new AbortController();
  const answer = await listen('session=s', leaving.signal);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  expect(stage.heard.at(-1)).toMatchObject({
    path: '/live',
    headers: { authorization: 'Bearer s' },
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(': open\n\n');
  stage.tick();
  expect((await reader?.read())?.value).toBe('event: tick\ndata: {}\n\n');
  leaving.abort();
  await vi.waitFor(() => expect(stage.openStreams()).toBe(0));
});

test('without a session, or with one that ended, the browser is told to stop asking', async () => {
  expect((await listen()).status).toBe(204);
  expect((await listen('session=expired')).status).toBe(204);
});
