// Meta's signed_request, as its deletion and deauthorize callbacks carry it: opened only when it is proved to be Meta's.
//
// 1. Two base64url parts with one dot between them; padding may be there or not.
// 2. The first part is HMAC-SHA256 under the app secret over the second part, exactly as received. Any of our secrets may fit.
// 3. Only then is the second part parsed: a JSON object with algorithm, issued_at and user_id; the rest may be missing.
// 4. The algorithm says HMAC-SHA256, in any case of letters. It names what we check; it never chooses it.
// 5. It is neither from the future, nor older than a day, nor past its own `expires`.
// docs/development/create-an-app/app-dashboard/data-deletion-callback
import { z } from 'zod';
import { whichSecret } from './signature.ts';

export type SignedRequestRefusal =
  | 'MALFORMED'
  | 'WRONG_SIGNATURE'
  | 'UNKNOWN_ALGORITHM'
  | 'NOT_YET_ISSUED'
  | 'EXPIRED';

/** `userId` is app-scoped; `'0'` with a `profileId` when the app was removed from a Page. */
export type SignedRequest =
  | {
      valid: true;
      userId: string;
      issuedAt: Date;
      algorithm: string;
      profileId: string | null;
      secretIndex: number;
    }
  | { valid: false; reason: SignedRequestRefusal };

/** Seconds: Meta may send again when we did not answer, yet an old request must not delete a person who came back. */
const LONGEST_AGE = 24 * 60 * 60;

/** Seconds that Meta's clock may be ahead of ours. */
const CLOCK_SKEW = 5 * 60;

const PARTS = /^([\w-]{1,90})={0,2}\.([\w-]{1,8192}={0,2})$/;

/** An id as text; a number only where a number holds it exactly. */
const id = z.union([z.string().regex(/^\d{1,32}$/), z.int().nonnegative().transform(String)]);

const payload = z.object({
  algorithm: z.string(),
  issued_at: z.int().nonnegative(),
  expires: z.int().nonnegative().optional(),
  user_id: id,
  profile_id: id.optional(),
});

/** Opens a signed request, or says why it is not to be believed. Never throws. */
export function open(secrets: readonly string[], signedRequest: string, now: Date): SignedRequest {
  const [, signature, content] = PARTS.exec(signedRequest) ?? [];
  if (signature === undefined || content === undefined) return refused('MALFORMED');
  const secretIndex = whichSecret(secrets, content, Buffer.from(signature, 'base64url'));
  if (secretIndex === null) return refused('WRONG_SIGNATURE');
  const read = payload.safeParse(parsed(content));
  if (!read.success) return refused('MALFORMED');
  const { algorithm, issued_at, expires, user_id, profile_id } = read.data;
  if (algorithm.toUpperCase() !== 'HMAC-SHA256') return refused('UNKNOWN_ALGORITHM');
  const seconds = now.getTime() / 1000;
  if (issued_at > seconds + CLOCK_SKEW) return refused('NOT_YET_ISSUED');
  if (seconds > Math.min(issued_at + LONGEST_AGE, expiryOf(expires))) return refused('EXPIRED');
  return {
    valid: true,
    userId: user_id,
    issuedAt: new Date(issued_at * 1000),
    algorithm,
    profileId: profile_id ?? null,
    secretIndex,
  };
}

/** `expires` 0 or missing means that it sets no bound. */
const expiryOf = (expires: number | undefined): number =>
  expires === undefined || expires === 0 ? Number.POSITIVE_INFINITY : expires;

const refused = (reason: SignedRequestRefusal): SignedRequest => ({ valid: false, reason });

function parsed(content: string): unknown {
  try {
    return JSON.parse(Buffer.from(content, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
