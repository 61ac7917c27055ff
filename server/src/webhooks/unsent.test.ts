import type { Database, Sql } from '#base/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../../test/databases.ts';
import { findEvents } from './find-events.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { sweepUnsent } from './sweep-unsent.ts';
import { unpack } from './unpack.ts';
import { everyEventOf, newest } from './walk.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const DAY_MS = 24 * 3_600_000;

type Body = { object: string; entry: object[] };

const item = (event: object, account = '17841', object = 'instagram'): Body => ({
  object,
  entry: [
    {
      id: account,
      messaging: [
        { sender: { id: '2002' }, recipient: { id: account }, timestamp: NOW.getTime(), ...event },
      ],
    },
  ],
});
const message = (mid: string, more: object = {}) => item({ message: { mid, ...more } });
const written = message('m_1', { text: 'my secret', attachments: [{ type: 'image' }] });
const edited = item({ message_edit: { mid: 'm_1', text: 'my other secret', num_edit: 1 } });
const echoed = message('m_2', { text: 'the Page’s secret', is_echo: true });
const unsent = message('m_1', { is_deleted: true });

const onWhatsApp = (list: 'messages' | 'message_echoes', content: object): Body => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '4004',
      changes: [
        {
          field: 'messages',
          value: {
            metadata: { phone_number_id: '8008' },
            contacts: [{ profile: { name: 'Ana' }, wa_id: '3598' }],
            [list]: [{ from: '3598', to: '3598', timestamp: '1790000000', ...content }],
          },
        },
      ],
    },
  ],
});
const revoke = { type: 'revoke', revoke: { original_message_id: 'wamid.1' } };

describe('a message that was unsent', () => {
  let database: Database;
  let inbox: Inbox;
  let asked: (readonly unknown[])[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.sql('delete from webhook_event');
    asked = [];
    const sql: Sql = (statement, parameters = []) => {
      asked.push(parameters);
      return database.sql(statement, parameters);
    };
    const log = { error: () => {} };
    inbox = createInbox({ kind: database.kind, sql }, { simulated: false, log });
  });

  /** Each call is a batch of its own; what comes in one call comes together. */
  async function arrive(...bodies: Body[]): Promise<void> {
    await inbox.accept(
      bodies.flatMap((body) => unpack(body, NOW)),
      NOW,
    );
  }

  interface Stored {
    kind: string;
    text: string | null;
    summary: string;
    payload: string;
  }
  const stored = () =>
    database.sql<Stored>(
      'select kind, text, summary, payload::text from webhook_event order by account_id, id',
    );
  const shown = (accounts: string[]) =>
    findEvents(database.fork(), everyEventOf(accounts), newest(50), true);

  const ERASED = {
    text: null,
    summary: 'Message that was unsent',
    payload: {
      sender: { id: '2002' },
      recipient: { id: '17841' },
      message: { mid: 'm_1' },
      erased: 'The message was unsent.',
    },
  };
  const parsed = (rows: readonly Pick<Stored, 'kind' | 'text' | 'summary' | 'payload'>[]) =>
    rows.map(({ kind, text, summary, payload }) => ({
      kind,
      text,
      summary,
      payload: JSON.parse(payload) as unknown,
    }));

  test('is erased with its edits when the unsending comes, in one statement', async () => {
    await arrive(written);
    await arrive(edited);
    await arrive(unsent);
    expect(asked).toHaveLength(3);
    const rows = await stored();
    expect(JSON.stringify(rows)).not.toContain('secret');
    expect(parsed(rows)).toMatchObject([
      { kind: 'MESSAGE', ...ERASED },
      { kind: 'EDITED', ...ERASED },
      { kind: 'UNSENT', summary: 'Message unsent' },
    ]);
  });

  test('is erased when both come together, in either order', async () => {
    await arrive(written, edited, unsent);
    expect(parsed(await stored()).slice(0, 2)).toMatchObject([ERASED, ERASED]);
    await database.sql('delete from webhook_event');
    await arrive(unsent, written);
    expect(parsed(await stored())[1]).toEqual({ kind: 'MESSAGE', ...ERASED });
  });

  test('that comes after its unsending is not shown, and erased by the next sweep', async () => {
    await arrive(unsent);
    await arrive(written);
    await arrive(edited);
    expect(JSON.stringify(await stored())).toContain('my secret');
    const seen = await shown(['17841']);
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect(parsed(seen.map((row) => ({ ...row, payload: row.payload ?? '' })))[1]).toEqual({
      kind: 'MESSAGE',
      ...ERASED,
    });
    expect(await sweepUnsent(database, NOW)).toEqual({ erased: 2 });
    expect(JSON.stringify(await stored())).not.toContain('secret');
    expect(await sweepUnsent(database, NOW)).toEqual({ erased: 0 });
  });

  test('is looked for as long as Meta may still deliver it, and no longer', async () => {
    await arrive(unsent);
    await arrive(written);
    expect(await sweepUnsent(database, new Date(NOW.getTime() + 9 * DAY_MS))).toEqual({
      erased: 0,
    });
    expect(await sweepUnsent(database, new Date(NOW.getTime() + 7 * DAY_MS))).toEqual({
      erased: 1,
    });
  });

  test('takes nothing else along: other messages, other accounts, other channels, receipts', async () => {
    const others = [
      message('m_3', { text: 'another' }),
      item({ message: { mid: 'm_1', text: 'of another account' } }, '17842'),
      item({ message: { mid: 'm_1', text: 'of another channel' } }, '17841', 'page'),
      item({ reaction: { mid: 'm_1', action: 'react', emoji: '❤' } }),
    ];
    await arrive(written, ...others);
    await arrive(unsent);
    const texts = (await stored()).map(({ text, summary }) => text ?? summary);
    expect(texts.toSorted()).toEqual(
      [
        'Message that was unsent',
        'Message unsent',
        'Reacted ❤',
        'another',
        'of another account',
        'of another channel',
      ].toSorted(),
    );
  });

  test('is erased on WhatsApp too, whoever wrote it', async () => {
    const own = { id: 'wamid.1', type: 'text', text: { body: 'my secret' } };
    for (const list of ['messages', 'message_echoes'] as const) {
      await arrive(onWhatsApp(list, own));
      await arrive(onWhatsApp(list, { id: 'wamid.9', ...revoke }));
      const rows = await stored();
      expect(rows.map(({ summary }) => summary)).toEqual([
        'Message that was unsent',
        'Message unsent',
      ]);
      expect(JSON.stringify(rows)).not.toContain('secret');
      await database.sql('delete from webhook_event');
    }
  });

  test('by the business itself is erased as well', async () => {
    await arrive(echoed);
    await arrive(message('m_2', { is_echo: true, is_deleted: true }));
    expect(JSON.stringify(await stored())).not.toContain('secret');
  });

  test('costs nothing where nothing was unsent', async () => {
    await arrive(written, edited, echoed);
    await arrive(unsent);
    expect(asked.map(({ length }) => length)).toEqual([1, 2]);
  });
});
