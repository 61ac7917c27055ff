// What is told of a delivery that was not accepted, reason by reason: the answer it got, why, and the way on.
import type { RejectionReason } from './reject.ts';

interface RejectionTold {
  /** The HTTP status it was answered with. */
  readonly status: number;
  /** The reason in the contract. */
  readonly description: string;
  readonly told: string;
  readonly wayOn: string;
}

const SIGNS_THEM =
  'Meta signs every delivery, so this one was probably not Meta’s: a scanner, or a test by hand.';

export const REJECTIONS = {
  MISSING_SIGNATURE: {
    status: 401,
    description: 'It came without a signature.',
    told: 'It came without the header X-Hub-Signature-256.',
    wayOn: `${SIGNS_THEM} If Meta did send it, see whether a proxy in front of this server takes headers away.`,
  },
  MALFORMED_SIGNATURE: {
    status: 401,
    description: 'Its signature is not of Meta’s form.',
    told: 'Its signature is not “sha256=” and 64 lowercase hex digits, or the header came twice.',
    wayOn: `${SIGNS_THEM} If Meta did send it, see whether a proxy in front of this server changes headers.`,
  },
  WRONG_SIGNATURE: {
    status: 401,
    description:
      'Its signature was made with another app secret, or its body was changed on the way.',
    told: 'Its signature does not fit its body and the app secret that this server knows.',
    wayOn:
      'Compare META_APP_SECRETS with the app secret in the App Dashboard under App settings → Basic; while it is replaced, both must stand there. If it is the same, see whether a proxy rewrites bodies.',
  },
  EMPTY: {
    status: 400,
    description: 'It had no body.',
    told: 'It was signed, but had no body.',
    wayOn:
      'Meta’s deliveries always have a body: see whether a proxy in front of this server drops it, for example at a redirect.',
  },
  NOT_UTF8: {
    status: 400,
    description: 'Its body is not text in UTF-8.',
    told: 'It was signed, but its bytes are not text in UTF-8.',
    wayOn:
      'Meta sends UTF-8: whoever signed it knows the app secret and is not Meta. Find out who.',
  },
  NOT_JSON: {
    status: 400,
    description: 'Its body is not JSON.',
    told: 'It was signed, but its text is not JSON.',
    wayOn: 'Meta sends JSON: whoever signed it knows the app secret and is not Meta. Find out who.',
  },
  ENCODED: {
    status: 415,
    description: 'Its body was compressed; Meta’s never is.',
    told: 'Its body came with a content encoding and was not read: the signature is over plain bytes.',
    wayOn: 'If Meta did send it, see whether a proxy in front of this server compresses requests.',
  },
  TOO_LARGE: {
    status: 413,
    description: 'Its body was larger than Meta’s largest, 3 MB.',
    told: 'Its body was larger than 3 MB and was not read to its end.',
    wayOn: 'Meta’s deliveries are up to 3 MB, so this one was not Meta’s; nothing has to be done.',
  },
} as const satisfies Readonly<Record<RejectionReason, RejectionTold>>;
