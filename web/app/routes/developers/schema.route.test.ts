import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { args, browserAsks } from '../../../test/stage.ts';
import { loader } from './schema.route.ts';

const path = '/developers/schema.graphql';
const get = (headers = {}) => loader(args(browserAsks(path, { headers })));

test('the contract comes whole, as a file', async () => {
  const answer = get();
  expect(answer.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('schema.graphql');
  const contract = readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8');
  expect(await answer.text()).toBe(contract);
});

test('who has it already gets nothing again', async () => {
  const etag = get().headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  const again = get({ 'if-none-match': `"old", W/${etag}` });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(get({ 'if-none-match': '"old"' }).status).toBe(200);
});
