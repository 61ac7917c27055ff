// Deliveries of a fault: what was sent, sent again as Meta would, and looked for in the table.
import { withClient, SECRETS } from '../harness/ground.ts';
import type { Source } from '../load/source.ts';
import { deliveryRequest, type DeliverySettings } from '../load/deliveries.ts';

/** Of Rita, a reviewer of the local Meta. */
export const PAGE = '104958712310';

/** One event each, for one Page, all at one time: a delivery that is sent again is the same byte for byte. */
export function sendingOf(run: string): DeliverySettings {
  return {
    secret: SECRETS.appSecret,
    accountIds: [PAGE],
    eventsEach: 1,
    run,
    at: Date.now(),
  };
}

export const from = (sending: DeliverySettings, first: number, made: number): Source => ({
  kind: 'deliveries',
  ...sending,
  first,
  count: made,
});

/** How often each delivery stands in the table, by its number. */
export function storedOf(databaseUrl: string, run: string): Promise<Map<number, number>> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string; times: number }>(
      `select provider_id as id, count(*)::int as times from webhook_event
        where account_id = $1 and provider_id like $2 group by 1`,
      [PAGE, `m\\_${run}.%`],
    );
    return new Map(rows.map(({ id, times }) => [Number(id.split('.')[1]), times]));
  });
}

export interface Kept {
  /** Acknowledged and not there. */
  readonly lost: number;
  /** There more than once. */
  readonly twice: number;
}

/** What became of the deliveries with these numbers. */
export async function keptOf(
  databaseUrl: string,
  run: string,
  acknowledged: Iterable<number>,
): Promise<Kept> {
  const stored = await storedOf(databaseUrl, run);
  return {
    lost: [...acknowledged].filter((number) => !stored.has(number)).length,
    twice: [...stored.values()].filter((times) => times > 1).length,
  };
}

/** Sends one delivery once, as a program would; its status and headers. Rejects when the connection breaks. */
export async function sendOne(
  url: string,
  sending: DeliverySettings,
  number: number,
): Promise<Response> {
  const [head = '', body = ''] = deliveryRequest(sending, number).toString().split('\r\n\r\n');
  const signature = /^x-hub-signature-256: (.+)$/im.exec(head)?.[1] ?? '';
  const answer = await fetch(`${url}/webhooks/meta`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    body,
  });
  await answer.arrayBuffer();
  return answer;
}

/** Meta's part: what was not acknowledged comes again until it is. Returns how many still were not, after a minute. */
export async function sendAgain(
  url: string,
  sending: DeliverySettings,
  numbers: readonly number[],
): Promise<number> {
  const until = Date.now() + 60_000;
  const left = [...numbers];
  while (left.length > 0 && Date.now() < until) {
    const asked = left.splice(0, AT_ONCE);
    const answers = await Promise.all(
      asked.map((number) => sendOne(url, sending, number).catch(() => null)),
    );
    left.push(...asked.filter((_, place) => answers[place]?.ok !== true));
  }
  return left.length;
}

const AT_ONCE = 64;
