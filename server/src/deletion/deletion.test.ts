import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTITIES } from '#entities';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';
import { ERASED_TABLES, KEPT_TABLES } from './tables.ts';

const RITA_ID = '122094857160';
const STUDIO = '104958712309';
const OUTLET = '104958712310';
const INSTAGRAM = '17841405822304914';
const SAM_PAGE = '104958713555';

describe('a deletion', () => {
  let it_: Stage;
  beforeEach(async () => {
    it_ = await stage();
  });
  afterEach(() => it_.close());

  /** Every row of every table, as text. */
  async function dump(): Promise<{ table: string; row: Record<string, unknown>; text: string }[]> {
    const tables = ENTITIES.map((entity) => entity.meta.tableName);
    const rows = await Promise.all(
      tables.map(async (table) => {
        const found = await it_.app.database.sql<Record<string, unknown>>(`select * from ${table}`);
        return found.map((row) => ({ table, row, text: JSON.stringify(row) }));
      }),
    );
    return rows.flat();
  }

  /** Every value that stands in Rita's rows and in nobody else's: what a deletion must leave nowhere. */
  async function valuesOfRita(): Promise<string[]> {
    const [rita] = await it_.app.database.sql<{ id: string }>(
      'select id from connection where meta_user_id = $1',
      [RITA_ID],
    );
    const id = rita?.id ?? '';
    const rows = await dump();
    const isHers = ({ row, text }: (typeof rows)[number]) =>
      text.includes(id) || row['account_id'] === OUTLET || row['account_id'] === RITA_ID;
    const others = rows
      .filter((row) => !isHers(row))
      .map(({ text }) => text)
      .join('\n');
    const values = rows.filter(isHers).flatMap(({ row }) => Object.values(row).flatMap(wordsOf));
    return [...new Set([id, ...values])].filter(
      (value) => value.length > 5 && !others.includes(value),
    );
  }

  const wordsOf = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
  };

  async function answer(reviewer: Reviewer, text: string): Promise<void> {
    const asked = await reviewer.ask('{ conversations { nodes { id } } }');
    const { nodes } = asked.data['conversations'] as { nodes: { id: string }[] };
    const [newest] = nodes;
    const input = { conversationId: newest?.id, text, key: 'the-key-of-her-form' };
    const sent = await reviewer.ask(
      'mutation ($input: SendReplyInput!) { sendReply(input: $input) { __typename } }',
      { input },
    );
    expect(sent.data['sendReply']).toEqual({ __typename: 'ReplySent' });
    await it_.simulator.settled();
  }

  /** Rita with both her Pages and a message on each, one of them on an account that Sam shares; she answers the other. */
  async function story(): Promise<{ rita: Reviewer; sam: Reviewer; hers: string[] }> {
    const rita = await it_.login('all-channels');
    const sam = await it_.login('second-reviewer');
    await it_.simulator.customerWrites({
      channel: 'messenger',
      accountId: OUTLET,
      text: 'only for Rita',
    });
    await answer(rita, 'Rita replies herself');
    await it_.simulator.customerWrites({
      channel: 'messenger',
      accountId: STUDIO,
      text: 'for both',
    });
    await it_.simulator.customerWrites({
      channel: 'instagram',
      accountId: INSTAGRAM,
      text: 'a direct for both',
    });
    await it_.simulator.customerWrites({
      channel: 'messenger',
      accountId: SAM_PAGE,
      text: 'only for Sam',
    });
    const aboutRita = {
      object: 'user',
      entry: [
        {
          id: RITA_ID,
          uid: RITA_ID,
          time: 1_790_000_000,
          changes: [{ field: 'about', value: 'Rita writes about herself' }],
        },
      ],
    };
    // Meta delivers it twice: that it did is a row of hers too.
    for (let sent = 0; sent < 2; sent += 1) await it_.simulator.deliver(aboutRita);
    await rita.ask('mutation { proveAll { __typename } }');
    await rita.ask('mutation { createApiKey(input: { name: "Rita’s export" }) { __typename } }');
    const hers = await valuesOfRita();
    const told = 'Meta lists 2 Pages that you manage.';
    const some = [RITA_ID, 'Rita Reviewer', OUTLET, 'only for Rita', 'Rita replies herself'];
    for (const value of [...some, 'the-key-of-her-form', 'Ana Customer', 'Rita’s export', told])
      expect(hers).toContain(value);
    expect(hers.length).toBeGreaterThan(40);
    return { rita, sam, hers };
  }

  async function eventsOf(reviewer: Reviewer): Promise<string[]> {
    const answer = await reviewer.ask('{ webhookEvents(first: 50) { nodes { text } } }');
    return (answer.data['webhookEvents'] as { nodes: { text: string }[] }).nodes.map(
      ({ text }) => text,
    );
  }

  async function receipt(code: string): Promise<Record<string, unknown>> {
    const query = `query ($code: String!) { deletionReceipt(code: $code) { code state door finishedAt revokedAtMeta
      counts { users tokens sessions pages instagram whatsapp events calls keptEvents } } }`;
    const asked = async () =>
      (await it_.ask(query, { code })).data['deletionReceipt'] as Record<string, unknown>;
    await expect.poll(async () => (await asked())['state'], { timeout: 10_000 }).toBe('DONE');
    return asked();
  }

  /** None of her values stands in any table, and her session sees nothing. */
  async function expectRitaForgotten(rita: Reviewer, hers: string[]): Promise<void> {
    const everything = (await dump()).map(({ text }) => text).join('\n');
    expect(hers.filter((value) => everything.includes(value))).toEqual([]);
    const answer = await rita.ask(
      '{ connection { connected metaUserId } channels { status } webhookEvents { nodes { id } } }',
    );
    expect(answer.data).toMatchObject({
      connection: { connected: false, metaUserId: null },
      channels: [
        { status: 'NOT_DETECTED' },
        { status: 'NOT_DETECTED' },
        { status: 'NOT_DETECTED' },
      ],
      webhookEvents: { nodes: [] },
    });
  }

  async function expectSamWhole(sam: Reviewer): Promise<void> {
    const answer = await sam.ask(
      '{ connection { connected displayName } channels { kind accounts { name } } }',
    );
    expect(answer.data['connection']).toEqual({ connected: true, displayName: 'Sam Second' });
    expect(JSON.stringify(answer.data['channels'])).toContain('Sam Supplies');
    expect(JSON.stringify(answer.data['channels'])).toContain('Luma Studio');
    expect((await eventsOf(sam)).toSorted()).toEqual([
      'a direct for both',
      'for both',
      'only for Sam',
    ]);
    await it_.simulator.customerWrites({
      channel: 'messenger',
      accountId: STUDIO,
      text: 'after Rita left',
    });
    expect(await eventsOf(sam)).toContain('after Rita left');
  }

  it('by the button forgets the caller, keeps the other reviewer whole, and leaves a receipt', async () => {
    const { rita, sam, hers } = await story();
    const answer = await rita.ask(
      'mutation { deleteMe { __typename ... on DeletionReceipt { code } } }',
    );
    const { code } = answer.data['deleteMe'] as { code: string };
    const left = await receipt(code);
    expect(left).toMatchObject({ door: 'BUTTON', revokedAtMeta: true });
    expect(left['counts']).toMatchObject({
      users: 1,
      sessions: 1,
      pages: 2,
      instagram: 1,
      whatsapp: 3,
      tokens: 3,
      events: 5,
      keptEvents: 2,
    });
    await expectRitaForgotten(rita, hers);
    await expectSamWhole(sam);
  });

  it('by DELETE /me does the same, and refuses nobody and strangers', async () => {
    const { rita, sam, hers } = await story();
    const remove = (headers: Record<string, string>) =>
      fetch(`${it_.url}/me`, { method: 'DELETE', headers });
    expect((await remove({})).status).toBe(401);
    expect(
      (await remove({ cookie: `session=${rita.session}`, origin: 'https://elsewhere.example' }))
        .status,
    ).toBe(401);
    const done = await remove({ authorization: `Bearer ${rita.session}` });
    expect(done.status).toBe(200);
    const body = (await done.json()) as { code: string; url: string };
    expect(body.url).toBe(`http://localhost:3000/data-deletion/${body.code}`);
    expect(await receipt(body.code)).toMatchObject({ door: 'DELETE_ME' });
    await expectRitaForgotten(rita, hers);
    await expectSamWhole(sam);
    expect((await remove({ authorization: `Bearer ${rita.session}` })).status).toBe(401);
  });

  it('asked for at Meta answers with a status page and a code, and forgets the person', async () => {
    const { rita, sam, hers } = await story();
    const { status, body } = await it_.simulator.requestDeletion(RITA_ID);
    expect(status).toBe(200);
    const { url, confirmation_code: code } = body as { url: string; confirmation_code: string };
    expect(url).toBe(`http://localhost:3000/data-deletion/${code}`);
    expect(code).toMatch(/^[A-Z0-9]{16}$/);
    expect(await receipt(code)).toMatchObject({ door: 'META_DELETION' });
    await expectRitaForgotten(rita, hers);
    await expectSamWhole(sam);
  });

  it('by removing the app at Meta forgets the person as well', async () => {
    const { rita, sam, hers } = await story();
    await it_.simulator.removeApp(RITA_ID);
    await expect
      .poll(async () => (await dump()).some(({ text }) => text.includes(RITA_ID)), {
        timeout: 10_000,
      })
      .toBe(false);
    await expectRitaForgotten(rita, hers);
    await expectSamWhole(sam);
  });

  it('asked for again by Meta, or for somebody unknown, is done at once and erases nobody', async () => {
    const { sam } = await story();
    await it_.simulator.requestDeletion(RITA_ID);
    const again = await it_.simulator.requestDeletion(RITA_ID);
    expect(again.status).toBe(200);
    const { confirmation_code: code } = again.body as { confirmation_code: string };
    expect(await receipt(code)).toMatchObject({ counts: { users: 0, events: 0 } });
    await expectSamWhole(sam);
  });

  it('that is not signed by Meta is refused', async () => {
    const { rita } = await story();
    const payload = Buffer.from(
      JSON.stringify({
        algorithm: 'HMAC-SHA256',
        issued_at: Math.floor(Date.now() / 1000),
        user_id: RITA_ID,
      }),
    ).toString('base64url');
    const forged = createHmac('sha256', 'another secret').update(payload).digest('base64url');
    for (const path of ['/meta/data-deletion', '/meta/deauthorize']) {
      for (const body of [
        `signed_request=${forged}.${payload}`,
        `signed_request=.${payload}`,
        'signed_request=',
        'x=1',
        '',
      ]) {
        const response = await fetch(`${it_.url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body,
        });
        expect(response.status).toBe(400);
      }
    }
    expect((await eventsOf(rita)).length).toBe(6);
  });

  it('pressed twice at once gives one receipt', async () => {
    const { rita } = await story();
    const press = () =>
      rita.ask('mutation { deleteMe { __typename ... on DeletionReceipt { code } } }');
    const answers = await Promise.all([press(), press(), press()]);
    const codes = new Set(
      answers.flatMap(({ data }) => (data['deleteMe'] as { code?: string }).code ?? []),
    );
    expect(codes.size).toBe(1);
  });

  it('does not wait for a Meta that is away', async () => {
    const { rita, hers } = await story();
    it_.simulator.faults.next({ path: '/' }, { kind: 'cut' }, 50);
    const answer = await rita.ask('mutation { deleteMe { ... on DeletionReceipt { code } } }');
    const { code } = answer.data['deleteMe'] as { code: string };
    expect(await receipt(code)).toMatchObject({ revokedAtMeta: null, counts: { users: 1 } });
    it_.simulator.faults.clear();
    await expectRitaForgotten(rita, hers);
  });

  it('that a stopped process left unfinished is taken up again', async () => {
    const { rita, hers } = await story();
    const sql = it_.app.database.sql;
    const [me] = await sql<{ id: string }>('select id from connection where meta_user_id = $1', [
      RITA_ID,
    ]);
    await sql('update connection set erasing_since = now() where id = $1', [me?.id]);
    await sql(
      `insert into deletion_receipt (code, door, requested_at, counts, connection_id) values ('LEFTUNFINISHED22', 'BUTTON', now(),
       '{"users":0,"tokens":0,"sessions":0,"pages":0,"instagram":0,"whatsapp":0,"events":0,"calls":0,"keptEvents":0}', $1)`,
      [me?.id],
    );
    expect(await eventsOf(rita)).toEqual([]);
    await it_.app.resumeErasures();
    expect(await receipt('LEFTUNFINISHED22')).toMatchObject({ counts: { users: 1 } });
    await expectRitaForgotten(rita, hers);
  });

  it('does not take what a person brings with a new login', async () => {
    const { rita } = await story();
    await rita.ask('mutation { deleteMe { __typename } }');
    const back = await it_.login('all-channels');
    expect((await back.ask('{ connection { connected displayName } }')).data['connection']).toEqual(
      { connected: true, displayName: 'Rita Reviewer' },
    );
    expect((await eventsOf(back)).toSorted()).toEqual(['a direct for both', 'for both']);
  });

  it('leaves a receipt that nobody finds by guessing and that names nobody', async () => {
    expect(
      (await it_.ask('{ deletionReceipt(code: "AAAA") { code } }')).data['deletionReceipt'],
    ).toBeNull();
    expect((await it_.ask('mutation { deleteMe { __typename } }')).data['deleteMe']).toEqual({
      __typename: 'NotConnected',
    });
  });
});

describe('the list of tables', () => {
  it('names every table once, as erased or as kept with a reason', () => {
    const tables = ENTITIES.map((entity) => entity.meta.tableName).toSorted();
    expect([...ERASED_TABLES, ...Object.keys(KEPT_TABLES)].toSorted()).toEqual(tables);
  });
});
