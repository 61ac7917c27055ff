// Everything this side signs with the app secret: deliveries, signed requests, proofs (docs/graph-api/webhooks,
// docs/facebook-login/security).
import { createHmac, timingSafeEqual } from 'node:crypto';

/** JSON as Meta's sender writes it: ASCII only (`\uXXXX`, lowercase hex) and `/` as `\/`. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replaceAll(
      /[\u007f-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** The value of X-Hub-Signature-256 over exactly these bytes. */
export function signSha256(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body, 'utf8').digest('hex')}`;
}

/** The value of the legacy X-Hub-Signature, still sent beside the other. */
export function signSha1(body: string, secret: string): string {
  return `sha1=${createHmac('sha1', secret).update(body, 'utf8').digest('hex')}`;
}

/** base64url, with padding where it is wanted. */
function encode(bytes: Buffer, padded: boolean): string {
  const text = bytes.toString('base64url');
  return padded ? text.padEnd(Math.ceil(text.length / 4) * 4, '=') : text;
}

/** `signature.payload`, both base64url, unpadded unless told: deauthorize and data deletion. */
export function signRequest(payload: object, secret: string, padded = false): string {
  const encoded = encode(Buffer.from(JSON.stringify(payload)), padded);
  const signature = createHmac('sha256', secret).update(encoded).digest();
  return `${encode(signature, padded)}.${encoded}`;
}

/** appsecret_proof: of the token alone, or of `token|unix_time` when a time comes with it. */
export function proofOf(token: string, secret: string, time?: string): string {
  const message = time === undefined ? token : `${token}|${time}`;
  return createHmac('sha256', secret).update(message).digest('hex');
}

export function sameText(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
