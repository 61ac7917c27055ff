import { expect, test } from 'vitest';
import type { EntityManager } from './database.ts';
import { share } from './share.ts';

const request = () => ({}) as EntityManager;

/** A verb that counts how often it really read. */
function counting() {
  const reads: string[] = [];
  const read = share(async (_em: EntityManager, who: string) => {
    reads.push(who);
    await Promise.resolve();
    return reads.length;
  });
  return { read, reads };
}

test('what is asked for twice at once is read once', async () => {
  const { read, reads } = counting();
  const em = request();
  expect(await Promise.all([read(em, 'rita'), read(em, 'rita'), read(em, 'sam')])).toEqual([
    2, 2, 2,
  ]);
  expect(reads).toEqual(['rita', 'sam']);
});

test('what is asked for later is read anew', async () => {
  const { read } = counting();
  const em = request();
  expect([await read(em, 'rita'), await read(em, 'rita')]).toEqual([1, 2]);
});

test('two requests share nothing', async () => {
  const { read, reads } = counting();
  await Promise.all([read(request(), 'rita'), read(request(), 'rita')]);
  expect(reads).toEqual(['rita', 'rita']);
});

test('a reading that failed is not kept', async () => {
  let tries = 0;
  const read = share(async (_em: EntityManager) => {
    tries += 1;
    if (tries === 1) throw new Error('away');
    return tries;
  });
  const em = request();
  const both = await Promise.allSettled([read(em), read(em)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await read(em)).toBe(2);
});
