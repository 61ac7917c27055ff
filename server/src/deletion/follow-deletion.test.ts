// Following a deletion over real sockets, as anybody who holds its code.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stage, type Stage } from '../../test/stage.ts';
import { subscribe, type Subscriber } from '../../test/subscriber.ts';
import { beginErasure } from './begin-erasure.ts';

const RITA_ID = '122094857160';
const STUDIO = '104958712309';

let it_: Stage;
beforeEach(async () => {
  it_ = await stage();
});
afterEach(() => it_.close());

const follow = (code: string) =>
  subscribe(it_.url, {
    query: `subscription ($code: String!) { deletionProgressed(code: $code) { code state counts { events users } } }`,
    variables: { code },
  });
const told = ({ results }: Subscriber) =>
  results.map(({ data, errors }) => data?.['deletionProgressed'] ?? errors);

/** Invisible, but nothing erased yet: as after a crash. */
async function begin(): Promise<string> {
  await it_.login('all-channels');
  await it_.simulator.customerWrites({ channel: 'messenger', accountId: STUDIO, text: 'Hello' });
  const [rita] = await it_.app.database.sql<{ id: string }>(
    'select id from connection where meta_user_id = $1',
    [RITA_ID],
  );
  const receipt = await beginErasure(
    it_.app.database.fork(),
    rita?.id ?? '',
    'BUTTON',
    new Date(Date.now() + 1_000),
  );
  return receipt.code;
}

test('a deletion is told from now until it is done, each step once, and then the stream completes', async () => {
  const code = await begin();
  const hers = await follow(code.toLowerCase());
  const begun = { code, state: 'IN_PROGRESS', counts: { events: 0, users: 0 } };
  await expect.poll(() => told(hers)).toEqual([begun]);
  await it_.app.resumeErasures();
  await hers.over;
  const done = { code, state: 'DONE', counts: { events: 1, users: 1 } };
  expect(told(hers)[0]).toEqual(begun);
  expect(told(hers).at(-1)).toEqual(done);
  expect(new Set(told(hers).map((one) => JSON.stringify(one))).size).toBe(told(hers).length);
});

test('a deletion that is done is told once', async () => {
  const code = await begin();
  await it_.app.resumeErasures();
  const hers = await follow(code);
  await hers.over;
  expect(told(hers)).toEqual([{ code, state: 'DONE', counts: { events: 1, users: 1 } }]);
});

test('an unknown code has nothing behind it', async () => {
  const nothing = await follow('ABCD-1234');
  await nothing.over;
  expect(told(nothing)).toEqual([]);
});
