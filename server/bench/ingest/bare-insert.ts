// The limit of storing, a process of its own: nothing but multi-row INSERTs of events that were unpacked before the clock runs. Its
// order comes as JSON in the first argument, its figure goes to standard output.
import { Client } from 'pg';
import type * as EventIdModule from '../../src/webhooks/event-id.ts';
import type * as UnpackModule from '../../src/webhooks/unpack.ts';
import { built } from '../harness/built.ts';
import { deliveryBody, type DeliverySettings } from '../load/deliveries.ts';

export interface BareOrder {
  readonly databaseUrl: string;
  readonly durationMs: number;
  /** Connections that insert at once. */
  readonly loops: number;
  /** Rows of one statement. */
  readonly rowsEach: number;
  /** Deliveries to unpack; the loops end early when they have stored all of them. */
  readonly count: number;
  readonly deliveries: DeliverySettings;
}

type Row = readonly (string | number | Date | null)[];

const INSERT = `
insert into webhook_event (account_id, id, key, channel, kind, badge, sender_id, recipient_id, provider_id, text, summary,
                           occurred_at, received_at, delivery_id, delivery_size, payload)
select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                     $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[], $14::uuid[], $15::int[], $16::json[])`;

const order = JSON.parse(process.argv[2] ?? '') as BareOrder;
const statements = columnsOf(await unpackAll(order), order.rowsEach);
const clients = await Promise.all(Array.from({ length: order.loops }, connect));
const started = performance.now();
const stored = await Promise.all(clients.map(insertUntilOver));
const seconds = (performance.now() - started) / 1000;
await Promise.all(clients.map((client) => client.end()));
console.log(stored.reduce((sum, rows) => sum + rows, 0) / seconds);

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: order.databaseUrl });
  await client.connect();
  return client;
}

/** How many rows it stored. */
async function insertUntilOver(client: Client): Promise<number> {
  let rows = 0;
  while (performance.now() - started < order.durationMs) {
    const values = statements.shift();
    if (values === undefined) break;
    const { rowCount } = await client.query({ name: 'bare', text: INSERT, values });
    rows += rowCount ?? 0;
  }
  return rows;
}

async function unpackAll({ deliveries, count }: BareOrder): Promise<Row[]> {
  const { unpack } = await built<typeof UnpackModule>('webhooks/unpack');
  const { createEventIds } = await built<typeof EventIdModule>('webhooks/event-id');
  const makeId = createEventIds();
  const receivedAt = new Date();
  return Array.from({ length: count }, (_, number) => number).flatMap((number) => {
    const events = unpack(JSON.parse(deliveryBody(deliveries, number)), receivedAt);
    const ids = events.map(() => makeId(receivedAt));
    return events.map((event, place) => [
      event.accountId,
      ids[place] ?? '',
      event.key,
      event.channel,
      event.kind,
      'REAL',
      event.senderId,
      event.recipientId,
      event.providerId,
      event.text,
      event.summary,
      event.occurredAt,
      receivedAt,
      place === 0 ? null : (ids[0] ?? null),
      events.length,
      event.payload,
    ]);
  });
}

/** The parameters of each statement: an array a column. */
function columnsOf(rows: readonly Row[], rowsEach: number): unknown[][] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: Math.ceil(rows.length / rowsEach) }, (_, place) => {
    const some = rows.slice(place * rowsEach, (place + 1) * rowsEach);
    return Array.from({ length: width }, (__, column) => some.map((row) => row[column]));
  });
}
