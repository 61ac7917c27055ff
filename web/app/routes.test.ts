import { describe, expect, test } from 'vitest';
import type { MetaFunction } from '@remix-run/node';
import routes from './routes.ts';
import { meta as ofTheDocument } from './root.tsx';

type Module = { default?: unknown; meta?: MetaFunction };

/** A module without a component is no page: it answers with a file, a stream or a redirect. */
const pages = (
  await Promise.all(
    (await routes).map(async ({ file, path = '' }) => {
      const module: Module = await import(/* @vite-ignore */ `./${file}`);
      return module.default === undefined ? [] : [{ path: `/${path}`, meta: module.meta }];
    }),
  )
).flat();

const given = { params: { name: 'pages_show_list' }, data: undefined, error: undefined };

function describedBy(meta: MetaFunction): unknown[] {
  const told = meta({ ...given, location: { pathname: '/' }, matches: [] } as never) ?? [];
  return told.flatMap((one) => ('name' in one && one.name === 'description' ? [one.content] : []));
}

describe('every page says in one sentence what it is', () => {
  test.each(pages)('$path', ({ meta = ofTheDocument }) => {
    // Search results cut what is longer.
    expect(describedBy(meta)).toEqual([expect.stringMatching(/^[A-Z].{30,150}\.$/)]);
  });
});

test('no two pages say the same', () => {
  const own = pages.flatMap(({ meta }) => (meta === undefined ? [] : describedBy(meta)));
  expect(own.length).toBeGreaterThan(20);
  expect(new Set(own).size).toBe(own.length);
});
