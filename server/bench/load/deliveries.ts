// Webhook deliveries as Meta sends them (documentation/business-messaging/messenger-platform/webhooks), complete HTTP requests
// with their signature, made before the clock runs.
import { createHmac } from 'node:crypto';

export interface DeliverySettings {
  /** The app's secret, which signs. */
  readonly secret: string;
  /** Page ids among which the deliveries go round. */
  readonly accountIds: readonly string[];
  /** Events in one delivery. */
  readonly eventsEach: number;
  /** Part of every message id, so that two runs have nothing in common. */
  readonly run: string;
  /** When all of them happened, in milliseconds; now unless told. Told, a delivery can be made again byte for byte. */
  readonly at?: number;
}

/** The id of the message with this number: what is looked for afterwards. */
export const messageId = (run: string, delivery: number, event: number): string =>
  `m_${run}.${delivery}.${event}`;

/** The whole HTTP request of the delivery with this number. */
export function deliveryRequest(settings: DeliverySettings, number: number): Buffer {
  const body = deliveryBody(settings, number);
  const signature = createHmac('sha256', settings.secret).update(body).digest('hex');
  return Buffer.from(
    `POST /webhooks/meta HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
      `X-Hub-Signature-256: sha256=${signature}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

export function deliveryBody(
  { accountIds, eventsEach, run, at = Date.now() }: DeliverySettings,
  number: number,
): string {
  const id = accountIds[number % accountIds.length] ?? '';
  const timestamp = at;
  const messaging = Array.from({ length: eventsEach }, (_, event) => ({
    sender: { id: `66${String(number).padStart(12, '0')}` },
    recipient: { id },
    timestamp,
    message: { mid: messageId(run, number, event), text: `Is order ${number} on its way?` },
  }));
  return JSON.stringify({ object: 'page', entry: [{ id, time: timestamp, messaging }] });
}
