import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Story, story } from '../test/story.ts';

let one: Story;
beforeEach(async () => {
  one = await story();
});
afterEach(() => one.end());

const rita = '122094857160';

/** A deletion callback that promises this page. */
async function promising(url: string) {
  const server = createServer((_request, response) => {
    response.end(JSON.stringify({ url, confirmation_code: 'DEL9' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  one.meta.configure({ deletionUrl: `http://127.0.0.1:${address.port}/` });
  return () => once(server.close(), 'close');
}

test('the status page behind a deletion is opened, and the code looked for on it', async () => {
  const { followed } = await one.meta.requestDeletion(rita);
  const url = `${one.product.url}/status?code=DEL1`;
  expect(followed).toEqual({ url, secure: false, status: 200, showsCode: true });
  expect(one.meta.deliveries.at(-1)).toMatchObject({ field: 'deletion', followed });
});

test('a status page without the code, or without a server, is told apart', async () => {
  const stop = await promising(`${one.product.url}/status`);
  expect((await one.meta.requestDeletion(rita)).followed).toMatchObject({
    status: 200,
    showsCode: false,
  });
  await stop();
  const stopOther = await promising('http://127.0.0.1:9/status');
  expect((await one.meta.requestDeletion(rita)).followed).toMatchObject({ status: null });
  await stopOther();
});

test('an answer that promises no address is followed nowhere', async () => {
  const stop = await promising('not an address');
  expect(await one.meta.requestDeletion(rita)).toMatchObject({ status: 200, followed: null });
  await stop();
});
