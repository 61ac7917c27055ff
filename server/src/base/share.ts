// One page asks for many things at once, and several of them rest on the same rows: whoever reads what is being read already
// gets that answer.
//
// States of a reading: under way → over. Only while it is under way is it shared, and only within one EntityManager, which is one
// request or one transaction. So nothing is ever answered from before: who has waited for a change and reads then, reads anew.
// What it trades: fields that ask one after the other share nothing. It is for what several parts of a page begin with, at the same
// moment, or after the same round of reads (`gather.ts`, which sends together what is not the same). Whoever gets a shared answer
// must not change it.
import type { EntityManager } from './database.ts';

type Plain = string | number | boolean | null;

/** The same verb, shared. Its arguments after the first are compared by value. */
export function share<
  Arguments extends readonly (Plain | Readonly<Record<string, Plain>>)[],
  Answer,
>(
  read: (em: EntityManager, ...rest: Arguments) => Promise<Answer>,
): (em: EntityManager, ...rest: Arguments) => Promise<Answer> {
  const underWay = new WeakMap<EntityManager, Map<string, Promise<Answer>>>();
  return (em, ...rest) => {
    const key = JSON.stringify(rest);
    const ofThisRequest = underWay.get(em) ?? new Map<string, Promise<Answer>>();
    underWay.set(em, ofThisRequest);
    const before = ofThisRequest.get(key);
    if (before !== undefined) return before;
    const reading = read(em, ...rest).finally(() => ofThisRequest.delete(key));
    ofThisRequest.set(key, reading);
    return reading;
  };
}
