// However often it is asked for, the work runs once at a time, and once more for those who asked meanwhile.
import { describe, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

describe('work that is asked for too often', () => {
  it('runs once for whoever asked first and once for all who asked meanwhile', async () => {
    const gates: PromiseWithResolvers<void>[] = [];
    const ask = oneAtATime(() => {
      const gate = Promise.withResolvers<void>();
      gates.push(gate);
      return gate.promise;
    });
    const first = ask();
    const meanwhile = [ask(), ask(), ask()];
    expect(gates).toHaveLength(1);
    gates[0]?.resolve();
    await first;
    await expect.poll(() => gates.length).toBe(2);
    gates[1]?.resolve();
    await Promise.all(meanwhile);
    expect(gates).toHaveLength(2);
    void ask();
    expect(gates).toHaveLength(3);
  });

  it('tells whoever asked of a failed round, and runs again for the others', async () => {
    let round = 0;
    const ask = oneAtATime(async () => {
      round += 1;
      if (round === 1) throw new Error('the database is away');
    });
    const first = ask();
    const second = ask();
    await expect(first).rejects.toThrow('the database is away');
    await expect(second).resolves.toBeUndefined();
  });
});
