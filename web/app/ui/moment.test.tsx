// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { utcMinute } from './format.ts';
import { Moment, Relative } from './moment.tsx';
import { NowProvider } from './now.tsx';

afterEach(cleanup);

const at = '2027-01-21T08:30:00.000Z';

test('the server writes UTC and nothing that could differ in the browser', () => {
  const html = renderToString(<Moment at={at} write={utcMinute} />);
  expect(html).toBe(`<time dateTime="${at}">2027-01-21 08:30</time>`);
});

test('in the browser the viewer’s own time is at hand', () => {
  const { container } = render(<Moment at={at} write={utcMinute} />);
  expect(container.querySelector('time')?.title).toMatch(/2027.*\(your time\)$/);
});

test('a relative time is told from the loader’s clock, so that both renders agree', () => {
  const page = (
    <NowProvider start="2026-11-22T08:30:00.000Z">
      <Relative at={at} />
    </NowProvider>
  );
  expect(renderToString(page)).toBe('in 60 days');
  expect(render(page).container.textContent).toBe('in 60 days');
});
