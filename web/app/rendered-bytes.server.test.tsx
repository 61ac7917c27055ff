import { buffer } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withoutZeros } from './rendered-bytes.server.ts';

test('letters of several bytes come through whole, wherever a block of React’s ends', async () => {
  // Three bytes each, behind beginnings of every length: some end of a block falls into one of them.
  for (const before of ['', 'a', 'ab']) {
    const title = `${before}${'•'.repeat(100)}`;
    const body = withoutZeros();
    const texts = Array.from({ length: 60 }, (_, place) => <i key={place} title={title} />);
    const { pipe } = renderToPipeableStream(<p>{texts}</p>, {
      onShellReady: () => pipe(body),
    });
    const bytes = await buffer(body);
    expect(bytes.includes(0)).toBe(false);
    expect(bytes.toString('utf8').split(`title="${title}"`)).toHaveLength(61);
  }
});
