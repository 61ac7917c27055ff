// A list read to its end, and the lists that have none.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ForeignHost, PagingLoop, Throttled, Unintelligible } from './errors.ts';
import { MOST_PAGES } from './list.ts';
import { appSecretProof } from './proof.ts';
import type { ListRequest } from './request.ts';
import {
  APP_SECRET,
  failureOf,
  refusal,
  type Reply,
  scriptedMeta,
  USER_TOKEN,
} from './scripted-meta.ts';

const accounts: ListRequest<{ id: string }> = {
  path: '/me/accounts',
  query: { limit: '25' },
  token: USER_TOKEN,
  permissions: ['pages_show_list'],
  shape: z.object({ id: z.string() }),
};
const NEXT = 'https://graph.example/v25.0/5005/accounts?access_token=EAATESTTOKEN&limit=25';

const items = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${first + index}` }));
const pageOf = (data: unknown[], after: string | null): Reply => ({
  json: {
    data,
    paging: {
      cursors: { before: 'B', after: 'A' },
      ...(after === null ? {} : { next: `${NEXT}&after=${after}` }),
    },
  },
});

describe('a list', () => {
  it('of 61 Pages over three cursors is read to Page 61', async () => {
    const meta = scriptedMeta([
      pageOf(items(1, 25), 'Mg'),
      pageOf(items(26, 25), 'Mw'),
      pageOf(items(51, 11), null),
    ]);
    const found = await meta.graph.list(accounts);
    expect(found.requests).toBe(3);
    expect(found.items).toHaveLength(61);
    expect(found.items.at(-1)).toEqual({ id: '61' });
    expect(meta.records.map((call) => call.pathTemplate)).toEqual(
      Array.from({ length: 3 }, () => '/me/accounts'),
    );
  });

  it('is followed by its own link, with the token moved to the header and our proof', async () => {
    const meta = scriptedMeta([pageOf(items(1, 1), 'Mg'), pageOf(items(2, 1), null)]);
    await meta.graph.list(accounts);
    expect(meta.asked[1]?.url.pathname).toBe('/v25.0/5005/accounts');
    expect(meta.asked[1]?.query).toEqual({
      limit: '25',
      after: 'Mg',
      appsecret_proof: appSecretProof(APP_SECRET, USER_TOKEN.value),
    });
    expect(meta.asked[1]?.headers.get('authorization')).toBe('Bearer EAATESTTOKEN');
  });

  it('goes on after an empty page that has a next one', async () => {
    const meta = scriptedMeta([pageOf([], 'Mg'), pageOf([], 'Mw'), pageOf(items(1, 1), null)]);
    expect(await meta.graph.list(accounts)).toEqual({ items: [{ id: '1' }], requests: 3 });
  });

  it('that is empty has no paging and is no error', async () => {
    const meta = scriptedMeta([{ json: { data: [] } }]);
    expect(await meta.graph.list(accounts)).toEqual({ items: [], requests: 1 });
  });

  it('whose cursor comes twice is a loop', async () => {
    const meta = scriptedMeta(() => pageOf(items(1, 1), 'SAME'));
    expect(await failureOf(meta.graph.list(accounts))).toBeInstanceOf(PagingLoop);
    expect(meta.asked).toHaveLength(2);
  });

  it('that never ends with new cursors is a loop too', async () => {
    const meta = scriptedMeta((_, index) => pageOf([], `C${index}`));
    expect(await failureOf(meta.graph.list(accounts))).toBeInstanceOf(PagingLoop);
    expect(meta.asked).toHaveLength(MOST_PAGES + 1);
  });

  it.each([
    'https://evil.example/v25.0/5005/accounts?after=A',
    'http://graph.example/v25.0/5005/accounts?after=A',
    'https://graph.example:8443/v25.0/5005/accounts?after=A',
    'https://graph.example@evil.example/v25.0/5005/accounts?after=A',
    'https://graph.example.evil.example/?after=A',
    'javascript:alert(1)',
  ])('whose next page is at %s is not followed there', async (next) => {
    const meta = scriptedMeta([{ json: { data: [], paging: { next } } }]);
    expect(await failureOf(meta.graph.list(accounts))).toBeInstanceOf(ForeignHost);
    expect(meta.asked).toHaveLength(1);
    expect(meta.records).toHaveLength(1); // what was never sent is no evidence
  });

  it('with two slashes in its link stays with Meta', async () => {
    const next = 'https://user:pass@graph.example//evil.example/x?after=A#f';
    const meta = scriptedMeta([{ json: { data: [], paging: { next } } }, pageOf([], null)]);
    await meta.graph.list(accounts);
    expect(meta.asked[1]?.url.origin).toBe('https://graph.example');
    expect(meta.asked[1]?.url.href).not.toContain('pass');
  });

  it('whose link is none, or whose items are none, makes no sense', async () => {
    const link = scriptedMeta([{ json: { data: [], paging: { next: 'page two' } } }]);
    expect(await failureOf(link.graph.list(accounts))).toBeInstanceOf(Unintelligible);
    const item = scriptedMeta([{ json: { data: [{ id: '1' }, null] } }]);
    expect(await failureOf(item.graph.list(accounts))).toBeInstanceOf(Unintelligible);
  });

  it('that breaks in the middle fails as a whole: unknown is not empty', async () => {
    const meta = scriptedMeta([pageOf(items(1, 25), 'Mg'), refusal(32)]);
    expect(await failureOf(meta.graph.list(accounts))).toBeInstanceOf(Throttled);
  });

  it('names as evidence what each of its pages shows', async () => {
    const meta = scriptedMeta([pageOf(items(1, 1), 'Mg'), pageOf([], null)]);
    await meta.graph.list({
      ...accounts,
      exercised: (found) => (found.length > 0 ? ['pages_show_list'] : []),
    });
    expect(meta.records.map((call) => call.permissions)).toEqual([['pages_show_list'], []]);
  });

  it('that came nested in another answer is read on from there', async () => {
    const meta = scriptedMeta([pageOf(items(2, 2), null)]);
    const first = { data: items(1, 1), paging: { next: `${NEXT}&after=Mg` } };
    const found = await meta.graph.follow({ ...accounts, path: '/{business}/owned_pages' }, first);
    expect(found).toEqual({ items: items(1, 3), requests: 1 });
    expect(meta.records[0]?.pathTemplate).toBe('/{business}/owned_pages');
  });

  it('that came nested and whole costs nothing', async () => {
    const meta = scriptedMeta([]);
    expect(await meta.graph.follow(accounts, { data: items(1, 2) })).toEqual({
      items: items(1, 2),
      requests: 0,
    });
  });
});
