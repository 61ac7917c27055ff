import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';
import { everyShape } from './unpack/fixtures/every-shape.ts';

const PAGE = '104958712310';
const SAM_PAGE = '104958713555';
const INSTAGRAM = '17841405822304914';

const REPLAY = `mutation ($id: ID!) { replayEvent(id: $id) { __typename
  ... on EventReplayed { storedAnew steps { title told } event { id text timesDelivered payload } }
  ... on EventNotThere { message wayOn retryable } } }`;

interface Replayed {
  __typename: string;
  storedAnew?: boolean;
  message?: string;
  steps?: { title: string; told: string }[];
  event?: { id: string; text: string | null; timesDelivered: number; payload: unknown };
}

describe('replaying an event', () => {
  let here: Stage;
  let rita: Reviewer;
  beforeEach(async () => {
    here = await stage();
    rita = await here.login('all-channels');
  });
  afterEach(() => here.close());

  const write = (text: string, accountId = PAGE) =>
    here.simulator.customerWrites({ channel: 'messenger', accountId, text });
  const stored = () =>
    here.app.database.sql<{ id: string; text: string | null; kind: string; summary: string }>(
      'select id, text, kind, summary from webhook_event order by id',
    );
  async function idOf(text: string): Promise<string> {
    const found = (await stored()).find((event) => event.text === text);
    if (found === undefined) throw new Error(`No event says “${text}”.`);
    return found.id;
  }
  async function replay(id: string, who: Pick<Reviewer, 'ask'> = rita): Promise<Replayed> {
    const answer = await who.ask(REPLAY, { id });
    expect(answer.errors).toBeUndefined();
    return answer.data['replayEvent'] as Replayed;
  }

  it('sends it through everything a delivery goes through, and finds it stored already', async () => {
    await write('Здравей 👋 https://example.com');
    const id = await idOf('Здравей 👋 https://example.com');
    const before = await stored();
    const result = await replay(id);
    expect(result).toMatchObject({
      __typename: 'EventReplayed',
      storedAnew: false,
      event: { id, text: 'Здравей 👋 https://example.com', timesDelivered: 1 },
    });
    expect(result.steps?.map(({ title }) => title)).toEqual([
      'SIGNED',
      'VERIFIED',
      'PARSED',
      'UNPACKED',
      'STORED',
    ]);
    for (const { told } of result.steps ?? []) expect(told).toMatch(/^[A-Z].*\.$/);
    expect(await stored()).toEqual(before);
  });

  it('counts as no delivery of Meta’s, however often', async () => {
    await write('once');
    const id = await idOf('once');
    await Promise.all(Array.from({ length: 10 }, () => replay(id)));
    expect((await replay(id)).event?.timesDelivered).toBe(1);
    expect(await here.app.database.sql('select 1 from webhook_repeat')).toEqual([]);
  });

  it('asks Graph for nothing and sends nobody anything', async () => {
    await write('quiet');
    await here.simulator.settled();
    const id = await idOf('quiet');
    const [requests, deliveries] = [
      here.simulator.requests.length,
      here.simulator.deliveries.length,
    ];
    expect((await replay(id)).__typename).toBe('EventReplayed');
    await here.simulator.settled();
    expect(here.simulator.requests).toHaveLength(requests);
    expect(here.simulator.deliveries).toHaveLength(deliveries);
  });

  it('works for every kind of event on every channel, and stores none of them twice', async () => {
    const channels = [
      ['page', PAGE],
      ['instagram', INSTAGRAM],
    ] as const;
    for (const [object, account] of channels) {
      for (const { body } of everyShape.filter((shape) =>
        JSON.stringify(shape.body).includes(`"object":"${object}"`),
      )) {
        const own = JSON.stringify(body)
          .replaceAll('"3003"', `"${account}"`)
          .replaceAll('"9009"', `"${account}"`);
        await here.simulator.deliver(own);
      }
    }
    await here.simulator.testButton('whatsapp_business_account');
    const before = await stored();
    const seen = await rita.ask('{ webhookEvents(first: 100) { nodes { id kind } } }');
    const { nodes } = seen.data['webhookEvents'] as { nodes: { id: string; kind: string }[] };
    const known = nodes.filter(({ kind }) => kind !== 'UNRECOGNISED');
    expect(new Set(known.map(({ kind }) => kind)).size).toBeGreaterThan(12);
    for (const { id } of known) {
      expect(await replay(id)).toMatchObject({
        __typename: 'EventReplayed',
        storedAnew: false,
        event: { id },
      });
    }
    expect(await stored()).toEqual(before);
  });

  it('stores it anew when it was erased in between', async () => {
    await write('gone meanwhile');
    const id = await idOf('gone meanwhile');
    const { sql } = here.app.database;
    await sql(`create or replace function forget() returns trigger language plpgsql as $$
      begin delete from webhook_event where key = new.key and id <> new.id; return new; end $$`);
    await sql(
      'create trigger forget before insert on webhook_event for each row execute function forget()',
    );
    try {
      const result = await replay(id);
      expect(result).toMatchObject({ storedAnew: true, event: { text: 'gone meanwhile' } });
      expect(result.event?.id).not.toBe(id);
    } finally {
      await sql('drop trigger forget on webhook_event');
      await sql('drop function forget');
    }
    expect((await stored()).filter(({ text }) => text === 'gone meanwhile')).toHaveLength(1);
  });

  it('says plainly that a message which was unsent cannot be replayed', async () => {
    await here.simulator.deliver({
      object: 'page',
      entry: [
        {
          id: PAGE,
          messaging: [
            {
              sender: { id: '2' },
              recipient: { id: PAGE },
              message: { mid: 'm_x', text: 'taken back' },
            },
            {
              sender: { id: '2' },
              recipient: { id: PAGE },
              message: { mid: 'm_x', is_deleted: true },
            },
          ],
        },
      ],
    });
    const [message] = await stored();
    const result = await replay(message?.id ?? '');
    expect(result).toMatchObject({ __typename: 'EventNotThere', retryable: false });
    expect(result.message).toContain('was unsent');
  });

  it('says plainly that what is not known here cannot be rebuilt', async () => {
    await here.simulator.deliver({ object: 'page', entry: [{ id: PAGE, surprise: 1 }] });
    const [unknown] = await stored();
    expect(unknown?.kind).toBe('UNRECOGNISED');
    const result = await replay(unknown?.id ?? '');
    expect(result.__typename).toBe('EventNotThere');
    expect(result.message).toContain('cannot be rebuilt');
  });

  it('is refused to whom the event does not belong, and to nobody at all', async () => {
    await here.login('second-reviewer');
    await write('to Sam', SAM_PAGE);
    const id = await idOf('to Sam');
    for (const one of [id, 'no id', '00000000-0000-7000-8000-000000000000']) {
      expect(await replay(one)).toMatchObject({
        __typename: 'EventNotThere',
        message: expect.stringContaining('not there'),
      });
    }
    expect(await replay(id, here)).toEqual({ __typename: 'NotConnected' });
  });

  it('leaves neither the secret nor the signature in the answer or the log', async () => {
    await write('signed');
    const result = await replay(await idOf('signed'));
    const told = JSON.stringify(result) + here.logged();
    expect(told).not.toContain('0123456789abcdef0123456789abcdef');
    expect(told).not.toContain('sha256=');
  });
});
