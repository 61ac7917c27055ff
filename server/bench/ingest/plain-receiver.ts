// A receiver as it is usually written, a process of its own: Express, the signature, one INSERT for each event, then 200. It stores
// the same columns in the same table, with less care for odd shapes, writes no log and signals nobody.
import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { Pool } from 'pg';

const { PORT = '', HOST = '', APP_SECRET = '', DATABASE_URL = '' } = process.env;

interface Item {
  sender: { id: string };
  recipient: { id: string };
  timestamp: number;
  message: { mid: string; text: string };
}

interface Delivery {
  entry: { id: string; messaging: Item[] }[];
}

const INSERT = `
insert into webhook_event (account_id, id, key, channel, kind, badge, sender_id, recipient_id, provider_id, text, summary,
                           occurred_at, received_at, payload)
values ($1, $2, $3, 'MESSENGER', 'MESSAGE', 'REAL', $4, $5, $6, $7, $7, $8, now(), $9)
on conflict (account_id, key) do nothing`;

const pool = new Pool({ connectionString: DATABASE_URL });
const app = express();

app.get('/readyz', (_request, response) => void response.sendStatus(200));

app.post(
  '/webhooks/meta',
  express.raw({ type: '*/*', limit: '3mb' }),
  // oxlint-disable-next-line oxc/no-async-endpoint-handlers -- Express 5 waits for it and answers its errors.
  async (request, response) => {
    const bytes = request.body as Buffer;
    if (!isSigned(bytes, request.get('x-hub-signature-256') ?? '')) {
      response.sendStatus(401);
      return;
    }
    const { entry } = JSON.parse(bytes.toString()) as Delivery;
    for (const { id, messaging } of entry) {
      for (const item of messaging) await pool.query(INSERT, valuesOf(id, item));
    }
    response.type('text/plain').send('EVENT_RECEIVED');
  },
);

app.listen(Number(PORT), HOST);

function isSigned(bytes: Buffer, header: string): boolean {
  const mac = createHmac('sha256', APP_SECRET).update(bytes).digest('hex');
  const expected = Buffer.from(`sha256=${mac}`);
  const given = Buffer.from(header);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function valuesOf(account: string, item: Item): unknown[] {
  const { mid, text } = item.message;
  const key = createHash('sha256').update(mid).digest('hex');
  const who = [item.sender.id, item.recipient.id];
  const at = new Date(item.timestamp);
  return [account, randomUUID(), key, ...who, mid, text, at, JSON.stringify(item)];
}
