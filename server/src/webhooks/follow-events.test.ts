// Following events over real sockets: what comes, what does not, in which order, and how a stream ends.
import { createHash } from 'node:crypto';
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { chosenAccounts } from '#channels/accounts-of';
import { createPeekViewer } from '#connection/viewer';
import { createFindKeyOwner } from '#keys/key-owner';
import { createSignal, sendTick, type Signal } from '#live/signal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseAccounts, stage, type Reviewer, type Stage } from '../../test/stage.ts';
import { onPostgres } from '../../test/databases.ts';
import { subscribe, type Subscriber } from '../../test/subscriber.ts';
import { earliestId } from './event-id.ts';
import { followEvents } from './follow-events.ts';
import type { WebhookEventEdge } from './webhook-event.ts';

const STUDIO = '104958712309';
const OUTLET = '104958712310';
const SAM_PAGE = '104958713555';

const RECEIVED = `subscription ($filter: WebhookEventFilter, $after: String) {
  webhookEventReceived(filter: $filter, after: $after) { cursor node { id text accountId accountName } } }`;

interface Edge {
  cursor: string;
  node: { id: string; text: string | null; accountId: string; accountName: string | null };
}

describe('following events', () => {
  let it_: Stage;
  let rita: Reviewer;
  beforeEach(async () => {
    it_ = await stage();
    rita = await it_.login('all-channels');
  });
  afterEach(() => it_.close());

  const follow = (reviewer: Reviewer, variables: Record<string, unknown> = {}) =>
    subscribe(it_.url, { query: RECEIVED, variables }, reviewer);

  const edges = ({ results }: Subscriber): Edge[] =>
    results.flatMap(({ data }) =>
      data === null || data === undefined ? [] : [data['webhookEventReceived'] as Edge],
    );
  const texts = (subscriber: Subscriber) => edges(subscriber).map(({ node }) => node.text);
  const codes = ({ results }: Subscriber) =>
    results.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.['code']));

  const write = (text: string, accountId = STUDIO) =>
    it_.simulator.customerWrites({ channel: 'messenger', accountId, text });

  /** One delivery of Meta's with many messages to her Page. */
  const burst = (names: readonly string[]) =>
    it_.simulator.deliver({
      object: 'page',
      entry: [
        {
          id: STUDIO,
          time: 1_790_000_000_000,
          messaging: names.map((name, n) => ({
            sender: { id: '2002' },
            recipient: { id: STUDIO },
            timestamp: 1_790_000_000_000 + n,
            message: { mid: name, text: name },
          })),
        },
      ],
    });

  /** A row as another process would store it, with an id of its own choosing. */
  async function insert(em: EntityManager, id: string, text: string): Promise<void> {
    await sqlIn(
      em,
      `insert into webhook_event (account_id, id, key, channel, kind, badge, text, summary, payload, received_at)
       values ($1, $2, $3, 'MESSENGER', 'MESSAGE', 'SIMULATED', $4, $4, '{}', now())`,
      [STUDIO, id, createHash('sha256').update(id).digest('hex'), text],
    );
    await sendTick(em, { accounts: [STUDIO] });
  }

  const names = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${prefix} ${n}`);

  it('brings an event once, with the caller’s name for the account, and nothing from before', async () => {
    await write('before');
    const hers = await follow(rita);
    await write('after');
    await expect.poll(() => texts(hers)).toEqual(['after']);
    await write('another');
    await expect.poll(() => texts(hers)).toEqual(['after', 'another']);
    expect(edges(hers)[0]).toMatchObject({
      node: { accountId: STUDIO, accountName: 'Luma Studio' },
    });
    expect(edges(hers).map(({ cursor }) => cursor)).toEqual(edges(hers).map(({ node }) => node.id));
  });

  it('brings a burst of a thousand, each once and in the order of arrival', async () => {
    const hers = await follow(rita);
    const sent = names('burst', 1_000);
    for (let n = 0; n < 10; n += 1) await burst(sent.slice(n * 100, n * 100 + 100));
    await expect.poll(() => texts(hers).length, { timeout: 15_000 }).toBe(1_000);
    await write('last');
    await expect.poll(() => texts(hers).at(-1)).toBe('last');
    expect(texts(hers)).toEqual([...sent, 'last']);
  });

  it.runIf(onPostgres)('does not miss an event that is stored after a later one', async () => {
    const hers = await follow(rita);
    const now = Date.now();
    const committed = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const late = it_.app.database.fork().transactional(async (em) => {
      await insert(em as EntityManager, earliestId(new Date(now - 3_000)), 'older, stored later');
      written.resolve();
      await committed.promise;
    });
    await written.promise;
    await insert(it_.app.database.fork(), earliestId(new Date(now)), 'newer, stored first');
    await expect.poll(() => texts(hers)).toEqual(['newer, stored first']);
    committed.resolve();
    await late;
    await expect.poll(() => texts(hers).length).toBe(2);
    await write('last');
    await expect.poll(() => texts(hers).at(-1)).toBe('last');
    expect(texts(hers)).toEqual(['newer, stored first', 'older, stored later', 'last']);
  });

  it('does not miss an event whose id lies before the last one sent, also between a break and its end', async () => {
    const now = Date.now();
    const hers = await follow(rita);
    await insert(it_.app.database.fork(), earliestId(new Date(now)), 'first');
    await expect.poll(() => texts(hers)).toEqual(['first']);
    await insert(it_.app.database.fork(), earliestId(new Date(now - 4_000)), 'late');
    await expect.poll(() => texts(hers)).toEqual(['first', 'late']);
    hers.leave();
    await insert(it_.app.database.fork(), earliestId(new Date(now - 5_000)), 'late, unheard');
    const again = await follow(rita, { after: earliestId(new Date(now)) });
    await expect.poll(() => texts(again)).toEqual(['late, unheard', 'late']);
  });

  it('goes on behind a cursor, also after the server was started anew', async () => {
    const hers = await follow(rita);
    await write('one');
    await expect.poll(() => texts(hers)).toEqual(['one']);
    const [last] = edges(hers);
    hers.leave();
    await burst(names('missed', 150));
    const again = await follow(rita, { after: last?.cursor });
    await expect.poll(() => texts(again)).toEqual(names('missed', 150));
    await it_.restart();
    await expect(again.over).rejects.toThrow('Connection closed while having active streams');
    await write('after the restart');
    const third = await follow(rita, { after: edges(again).at(-1)?.cursor });
    await expect.poll(() => texts(third).at(-1)).toBe('after the restart');
    const seen = new Set([...edges(hers), ...edges(again)].map(({ cursor }) => cursor));
    const unseen = edges(third).filter(({ cursor }) => !seen.has(cursor));
    expect(unseen.map(({ node }) => node.text)).toEqual(['after the restart']);
  });

  it('brings what the filter lets through', async () => {
    const studio = await follow(rita, { filter: { accountId: STUDIO } });
    const instagram = await follow(rita, { filter: { channel: 'INSTAGRAM' } });
    const reads = await follow(rita, { filter: { kind: 'READ' } });
    const all = await follow(rita);
    await write('for the outlet', OUTLET);
    await write('for the studio');
    await expect.poll(() => texts(all)).toHaveLength(2);
    await expect.poll(() => texts(studio)).toEqual(['for the studio']);
    expect([...texts(instagram), ...texts(reads)]).toEqual([]);
  });

  it('brings each reviewer their own', async () => {
    const sam = await it_.login('second-reviewer');
    const hers = await follow(rita);
    const his = await follow(sam);
    await write('for Sam', SAM_PAGE);
    await write('for both');
    await write('for Rita', OUTLET);
    await expect.poll(() => texts(hers)).toEqual(['for both', 'for Rita']);
    await expect.poll(() => texts(his)).toEqual(['for Sam', 'for both']);
  });

  it('brings nothing more of an account that is no longer used', async () => {
    const hers = await follow(rita);
    await chooseAccounts(rita, [STUDIO]);
    await write('not used', OUTLET);
    await write('used');
    await expect.poll(() => texts(hers)).toEqual(['used']);
  });

  it('ends at a logout with a sentence, and other sessions go on', async () => {
    const other = await it_.login('all-channels');
    const hers = await follow(rita);
    const theirs = await follow(other);
    await rita.ask('mutation { logout { __typename } }');
    await hers.over;
    expect(codes(hers)).toEqual(['UNAUTHENTICATED']);
    await write('later');
    await expect.poll(() => texts(theirs)).toEqual(['later']);
    expect(texts(hers)).toEqual([]);
  });

  it('ends when everything of the person is deleted', async () => {
    const hers = await follow(rita);
    await rita.ask('mutation { deleteMe { __typename } }');
    await hers.over;
    expect(codes(hers)).toEqual(['UNAUTHENTICATED']);
  });

  it('is refused with a sentence for nobody and for what is no cursor', async () => {
    const nobody = await subscribe(it_.url, RECEIVED);
    await nobody.over;
    expect(codes(nobody)).toEqual(['UNAUTHENTICATED']);
    for (const after of ['yesterday', '6ba7b810-9dad-41d1-80b4-00c04fd430c8']) {
      const hers = await follow(rita, { after });
      await hers.over;
      expect(codes(hers)).toEqual(['BAD_USER_INPUT']);
    }
  });

  describe('for a reader who takes one after the other', () => {
    let signal: Signal;
    let items: AsyncIterableIterator<WebhookEventEdge>;
    beforeEach(async () => {
      const now = () => new Date();
      const { database } = it_.app;
      signal = await createSignal(database);
      const parts = {
        signal,
        now,
        accountsOf: chosenAccounts,
        peekViewer: createPeekViewer(
          { idleMs: 60_000, maxMs: 60_000 },
          now,
          createFindKeyOwner(now),
        ),
      };
      const em = database.fork();
      const context = { requestId: 'r', em, sessionId: rita.session, address: '::1' };
      const wish = { filter: null, after: null, withPayload: false };
      items = await followEvents(parts, context, wish);
      await burst(names('held', 50));
      await next();
    });
    afterEach(async () => {
      await items.return?.();
      await signal.close();
    });

    const next = async (): Promise<string | null> => (await items.next()).value.node.text;
    /** Ticks come in the order of commits: when one that came later was heard, so was the one before. */
    async function untilHeard(act: () => Promise<unknown>): Promise<void> {
      const heard = Promise.withResolvers<void>();
      const interest = () => ({ connectionId: 'marker', accounts: new Set<string>() });
      const stop = signal.subscribe(interest, heard.resolve);
      await act();
      await sendTick(it_.app.database.fork(), { connections: ['marker'] });
      await heard.promise;
      stop();
    }

    it('drops what is held when they are signed out', async () => {
      await untilHeard(() => rita.ask('mutation { logout { __typename } }'));
      await expect(next()).rejects.toThrow('the session has ended');
    });

    it('drops what is held of an account that is no longer used', async () => {
      expect(await next()).toBe('held 1');
      await untilHeard(() => chooseAccounts(rita, [OUTLET]));
      await write('for the outlet', OUTLET);
      expect(await next()).toBe('for the outlet');
    });

    it('goes on with what is held after a change that leaves it in sight', async () => {
      await untilHeard(() => rita.ask('mutation { refreshChannels { __typename } }'));
      for (let n = 1; n < 50; n += 1) expect(await next()).toBe(`held ${n}`);
    });
  });
});
