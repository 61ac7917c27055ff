import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';

const PAGE = '104958712310';
const SAM_PAGE = '104958713555';
const INSTAGRAM = '17841405822304914';

const LIST =
  '{ webhookEvents(first: 50) { nodes { channel kind badge accountName text summary } } }';

describe('webhooks from the local Meta', () => {
  let here: Stage;
  beforeEach(async () => {
    here = await stage();
  });
  afterEach(() => here.close());

  const eventsOf = async (reviewer: Reviewer): Promise<object[]> => {
    const { text } = await reviewer.ask(LIST);
    const { data }: { data: { webhookEvents: { nodes: object[] } } } = JSON.parse(text);
    return data.webhookEvents.nodes;
  };

  it('are welcomed by the handshake', async () => {
    expect(await here.simulator.verifyWebhooks()).toBeNull();
  });

  it('bring what a customer writes to the reviewer of that account and to nobody else', async () => {
    const rita = await here.login('all-channels');
    const sam = await here.login('second-reviewer');
    const [number] = await here.app.database.sql<{ id: string }>(
      'select meta_id as id from phone_number limit 1',
    );
    const write = (
      channel: 'instagram' | 'messenger' | 'whatsapp',
      accountId: string,
      text: string,
    ) => here.simulator.customerWrites({ channel, accountId, text });
    const deliveries = [
      await write('messenger', PAGE, 'to the Page'),
      await write('instagram', INSTAGRAM, 'Здравей 👋'),
      await write('whatsapp', number?.id ?? '', 'to the number'),
      await write('messenger', SAM_PAGE, 'to Sam'),
    ];
    await here.simulator.settled();
    expect(deliveries.map(({ status, answer }) => [status, answer])).toEqual(
      deliveries.map(() => [200, 'EVENT_RECEIVED']),
    );
    const seen = await eventsOf(rita);
    for (const [channel, text] of [
      ['MESSENGER', 'to the Page'],
      ['INSTAGRAM', 'Здравей 👋'],
      ['WHATSAPP', 'to the number'],
    ]) {
      const expected = { channel, kind: 'MESSAGE', badge: 'SIMULATED', text, summary: text };
      expect(seen).toContainEqual({ ...expected, accountName: expect.any(String) });
    }
    expect(JSON.stringify(seen)).not.toContain('to Sam');
    expect(JSON.stringify(seen)).not.toContain('UNRECOGNISED');
    expect(JSON.stringify(await eventsOf(sam))).toContain('to Sam');
    expect(JSON.stringify(await eventsOf(sam))).not.toContain('to the Page');
  });

  it('of Meta’s test button are shown to everybody who is signed in, once a press', async () => {
    const sam = await here.login('second-reviewer');
    for (const object of ['page', 'instagram', 'whatsapp_business_account'] as const) {
      expect((await here.simulator.testButton(object)).status).toBe(200);
    }
    expect((await eventsOf(sam)).map((event) => ('badge' in event ? event.badge : null))).toEqual([
      'TEST',
      'TEST',
      'TEST',
    ]);
  });

  it('that come twice are stored once, and forged ones not at all', async () => {
    const sam = await here.login('second-reviewer');
    here.simulator.faults.nextDelivery({ kind: 'duplicate', copies: 3 });
    await here.simulator.customerWrites({
      channel: 'messenger',
      accountId: SAM_PAGE,
      text: 'thrice',
    });
    for (const kind of ['wrong-signature', 'no-signature', 'tampered'] as const) {
      here.simulator.faults.nextDelivery({ kind });
      const record = await here.simulator.customerWrites({
        channel: 'messenger',
        accountId: SAM_PAGE,
        text: kind,
      });
      expect(record.status).toBe(401);
    }
    await here.simulator.settled();
    const texts = (await eventsOf(sam)).map((event) => ('text' in event ? event.text : null));
    expect(texts.filter((text) => text === 'thrice')).toHaveLength(1);
    expect(
      texts.filter((text) => typeof text === 'string' && /signature|tampered/.test(text)),
    ).toEqual([]);
    const notes = await here.app.database.sql<{ reason: string }>(
      'select reason from rejected_delivery order by id',
    );
    expect(notes.map(({ reason }) => reason)).toEqual([
      'WRONG_SIGNATURE',
      'MISSING_SIGNATURE',
      'WRONG_SIGNATURE',
    ]);
  });
});
