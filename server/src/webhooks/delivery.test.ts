import { createHmac } from 'node:crypto';
import { composeSchema } from '#base/schema';
import { chosenAccounts } from '#channels/accounts-of';
import { createFindViewer } from '#connection/viewer';
import { createFindKeyOwner } from '#keys/key-owner';
import { graphql } from 'graphql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';
import { DeliveredResolver } from './delivered.resolver.ts';
import { DeliveryResolver } from './delivery.resolver.ts';
import { EventResolver } from './event.resolver.ts';

const PAGE = '104958712310';
const SAM_PAGE = '104958713555';
const DAY_MS = 86_400_000;
const SECRET = '0123456789abcdef0123456789abcdef';

interface Event {
  id: string;
  text: string | null;
  summary: string;
  receivedAt: string;
  erasesAt: string;
  timesDelivered: number;
  lastDeliveredAt: string;
  delivery: {
    receivedAt: string;
    size: number;
    events: { text: string | null; payload: unknown }[];
  };
}

/** Longer than any test. */
const SESSION = { idleMs: DAY_MS, maxMs: DAY_MS, secure: false };

const LIST = `{ webhookEvents(first: 100) { nodes { id text summary receivedAt erasesAt timesDelivered lastDeliveredAt
  delivery { receivedAt size events { text payload } } } } }`;

const item = (account: string, text: string) => ({
  sender: { id: '2002' },
  recipient: { id: account },
  timestamp: Date.UTC(2026, 10, 20),
  message: { mid: `m_${text}`, text },
});
const entry = (account: string, ...texts: string[]) => ({
  id: account,
  time: Date.UTC(2026, 10, 20),
  messaging: texts.map((text) => item(account, text)),
});

describe('the way of an event', () => {
  let here: Stage;
  let rita: Reviewer;
  beforeEach(async () => {
    here = await stage();
    rita = await here.login('all-channels');
  });
  afterEach(() => here.close());

  async function send(...entries: object[]): Promise<void> {
    const body = JSON.stringify({ object: 'page', entry: entries });
    const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
    const answer = await fetch(`${here.url}/webhooks/meta`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
  }

  async function eventsOf(reviewer: Reviewer): Promise<Event[]> {
    const answer = await reviewer.ask(LIST);
    expect(answer.errors).toBeUndefined();
    return (answer.data['webhookEvents'] as { nodes: Event[] }).nodes;
  }
  const eventOf = async (reviewer: Reviewer, text: string): Promise<Event | undefined> =>
    (await eventsOf(reviewer)).find((event) => event.text === text);

  it('tells how often Meta delivered it and when last; it is stored once', async () => {
    await send(entry(PAGE, 'a'));
    expect(await eventOf(rita, 'a')).toMatchObject({ timesDelivered: 1 });
    here.clock.advance(60_000);
    await send(entry(PAGE, 'a'));
    here.clock.advance(60_000);
    await send(entry(PAGE, 'a', 'b'));
    const [a, ...others] = (await eventsOf(rita)).filter(({ text }) => text === 'a');
    expect(others).toEqual([]);
    expect(a).toMatchObject({ timesDelivered: 3 });
    const wait = Date.parse(a?.lastDeliveredAt ?? '') - Date.parse(a?.receivedAt ?? '');
    expect(wait).toBeGreaterThanOrEqual(120_000);
    expect(await eventOf(rita, 'b')).toMatchObject({ timesDelivered: 1, delivery: { size: 2 } });
  });

  it('leads to its delivery and what else was in it, in Meta’s order', async () => {
    await send(entry(PAGE, 'before'));
    await send(entry(PAGE, 'one', 'two', 'three'));
    const two = await eventOf(rita, 'two');
    expect(two?.delivery.receivedAt).toBe(two?.receivedAt);
    expect(two?.delivery.size).toBe(3);
    expect(two?.delivery.events.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(two?.delivery.events[0]?.payload).toEqual(item(PAGE, 'one'));
  });

  it('leads to nothing in its delivery that the caller may not see, though it is counted', async () => {
    const sam = await here.login('second-reviewer');
    await send(entry(PAGE, 'to Rita'), entry(SAM_PAGE, 'to Sam'));
    const hers = await eventOf(rita, 'to Rita');
    expect(hers?.delivery).toMatchObject({ size: 2, events: [{ text: 'to Rita' }] });
    const his = await eventOf(sam, 'to Sam');
    expect(his?.delivery).toMatchObject({ size: 2, events: [{ text: 'to Sam' }] });
  });

  it('leads to at most 100 of a large delivery, in their order', async () => {
    const texts = Array.from({ length: 2_000 }, (_, n) => `${n}`);
    await send(entry(PAGE, ...texts));
    const newest = await eventOf(rita, '1999');
    expect(newest?.delivery.size).toBe(2_000);
    expect(newest?.delivery.events.map(({ text }) => text)).toEqual(texts.slice(0, 100));
  });

  it('does not bring an event into the delivery that only repeated it', async () => {
    await send(entry(PAGE, 'known'));
    await send(entry(PAGE, 'known', 'new'));
    const fresh = await eventOf(rita, 'new');
    expect(fresh?.delivery).toMatchObject({ size: 2, events: [{ text: 'new' }] });
    expect((await eventOf(rita, 'known'))?.delivery).toMatchObject({ size: 1 });
  });

  it('shows nothing of a message in it that was unsent, also where the unsending came first', async () => {
    const unsending = { ...item(PAGE, ''), message: { mid: 'm_secret', is_deleted: true } };
    await send({ ...entry(PAGE), messaging: [unsending] });
    await send(entry(PAGE, 'secret', 'neighbour'));
    const neighbour = await eventOf(rita, 'neighbour');
    expect(neighbour?.delivery.events).toMatchObject([{ text: null }, { text: 'neighbour' }]);
    expect(JSON.stringify(await eventsOf(rita))).not.toContain('"secret"');
  });

  it('of before deliveries were noted is a delivery of its own', async () => {
    await send(entry(PAGE, 'one', 'two'));
    await here.app.database.sql(
      'update webhook_event set delivery_id = null, delivery_size = null',
    );
    for (const text of ['one', 'two']) {
      const event = await eventOf(rita, text);
      expect(event?.delivery).toMatchObject({ size: 1, events: [{ text }] });
    }
  });

  it('ends after 90 days, for a sample after 30', async () => {
    await send(entry(PAGE, 'a'), entry('0', 'sample'));
    const days = async (text: string): Promise<number> => {
      const event = await eventOf(rita, text);
      return (Date.parse(event?.erasesAt ?? '') - Date.parse(event?.receivedAt ?? '')) / DAY_MS;
    };
    expect([await days('a'), await days('sample')]).toEqual([90, 30]);
  });

  it('is read for a page of 100 events in as many statements as for one', async () => {
    for (const n of [1, 2, 3, 4]) {
      await send(entry(PAGE, ...Array.from({ length: 25 }, (_, m) => `${n}/${m}`)));
    }
    const now = () => new Date();
    const parts = {
      findViewer: createFindViewer(SESSION, now, createFindKeyOwner(now)),
      accountsOf: chosenAccounts,
      now,
      eventsKeptMs: 0,
    };
    const resolvers = [
      new EventResolver(parts),
      new DeliveryResolver(parts),
      new DeliveredResolver(parts),
    ];
    const schema = await composeSchema(resolvers, []);
    async function statementsFor(first: number): Promise<number> {
      const em = here.app.database.fork();
      const asked = vi.spyOn(em, 'getKysely');
      const contextValue = { requestId: 'r', em, sessionId: rita.session, address: '::1' };
      const source = LIST.replace('100', `${first}`);
      const { data, errors } = await graphql({ schema, source, contextValue });
      expect(errors).toBeUndefined();
      const list: unknown = data?.['webhookEvents'];
      expect(list).toMatchObject({ nodes: { length: first } });
      return asked.mock.calls.length;
    }
    expect(await statementsFor(100)).toBe(await statementsFor(1));
  });

  it('is forgotten with the event when the person deletes everything', async () => {
    for (let sent = 0; sent < 3; sent += 1) await send(entry(PAGE, 'a'));
    const repeats = () => here.app.database.sql('select 1 from webhook_repeat');
    expect(await repeats()).toHaveLength(2);
    await rita.ask('mutation { deleteMe { __typename } }');
    await expect.poll(repeats, { timeout: 10_000 }).toEqual([]);
  });
});
