import { expect, test } from 'vitest';
import { renderPage, wordsOf } from '../../../../test/render.tsx';
import { args, browserAsks, stage } from '../../../../test/stage.ts';
import ProgramsPage, { loader } from './route.tsx';

async function open() {
  const data = await loader(args(browserAsks('/developers/programs')));
  return wordsOf(renderPage(ProgramsPage, { path: '/developers/programs', data }));
}

test('the code names the public address of the API, not the one inside', async () => {
  const words = await open();
  expect(words).toContain('curl http://localhost:4000/graphql');
  expect(words).toContain('http://localhost:3000/developers/schema.graphql');
  expect(words).not.toContain(stage.url);
});

test('limits and failures are told in words', async () => {
  const words = await open();
  expect(words).toContain('600 a minute');
  expect(words).toContain('11 levels');
  for (const field of ['message', 'wayOn', 'retryable', 'metaCode', 'fixUrl']) {
    expect(words).toContain(field);
  }
});
