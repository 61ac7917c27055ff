// The signature on a delivery: how it is made, and beside it how it is checked.
//
// 1. It stands in X-Hub-Signature-256 as `sha256=` and 64 lowercase hex digits. A missing one, two of them, or another form is refused.
// 2. It is HMAC-SHA256 under the app secret over the raw bytes of the body, as they came: before parsing, without re-encoding.
// 3. Any of the secrets may have made it (the first signs, all verify). An empty secret verifies nothing.
// 4. Comparison takes the same time wherever the difference is, and every secret is tried.
// 5. Whatever is not proved right is refused. The older X-Hub-Signature (SHA-1) is never looked at.
// docs/graph-api/webhooks/getting-started
import { createHmac, timingSafeEqual } from 'node:crypto';

export type SignatureRefusal = 'MISSING_SIGNATURE' | 'MALFORMED_SIGNATURE' | 'WRONG_SIGNATURE';
export type SignatureVerdict =
  | { valid: true; secretIndex: number }
  | { valid: false; reason: SignatureRefusal };

const FORM = /^sha256=([0-9a-f]{64})$/;

/** The value of X-Hub-Signature-256 for these bytes. */
export function sign(secret: string, bytes: Uint8Array): string {
  return `sha256=${mac(secret, bytes).toString('hex')}`;
}

/** Was this body signed with one of our secrets? `header` as the HTTP server gives it. */
export function verify(
  secrets: readonly string[],
  bytes: Uint8Array,
  header: string | readonly string[] | null | undefined,
): SignatureVerdict {
  if (header === null || header === undefined || header === '') {
    return { valid: false, reason: 'MISSING_SIGNATURE' };
  }
  const digits = typeof header === 'string' ? FORM.exec(header)?.[1] : undefined;
  if (digits === undefined) return { valid: false, reason: 'MALFORMED_SIGNATURE' };
  const given = Buffer.from(digits, 'hex');
  const secretIndex = whichSecret(secrets, bytes, given);
  return secretIndex === null
    ? { valid: false, reason: 'WRONG_SIGNATURE' }
    : { valid: true, secretIndex };
}

/** Which of the secrets made this code over these bytes; null when none did. Every secret is tried, in constant time each. */
export function whichSecret(
  secrets: readonly string[],
  bytes: Uint8Array | string,
  given: Uint8Array,
): number | null {
  const fits = secrets.map((secret) => {
    const expected = mac(secret, bytes);
    return expected.length === given.length && timingSafeEqual(expected, given) && secret !== '';
  });
  const index = fits.indexOf(true);
  return index === -1 ? null : index;
}

function mac(secret: string, bytes: Uint8Array | string): Buffer {
  return createHmac('sha256', secret).update(bytes).digest();
}
