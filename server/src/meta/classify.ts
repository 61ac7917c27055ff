// Each of Meta's codes, mapped once: from what an answer says to the named error. The first rule that fits decides.
import {
  AppRejected,
  BadParameter,
  Blocked,
  CodeRejected,
  type CodeRejection,
  ExpiredToken,
  InvalidToken,
  type MetaError,
  type MetaFacts,
  MissingPermission,
  NotFound,
  OutsideWindow,
  PasswordChanged,
  RecipientUnavailable,
  RevokedToken,
  Throttled,
  TransientFailure,
  UnknownMetaError,
} from './errors.ts';
import type { Usage } from './usage.ts';

/** An error answer, read but not yet judged. `detail` is Meta's text, scrubbed; `challenge` the WWW-Authenticate header. */
export interface Refusal extends MetaFacts {
  code: number | null;
  subcode: number | null;
  httpStatus: number | null;
  isTransient: boolean;
  challenge: string;
  usage: Usage;
}

type Rule = (refusal: Refusal) => MetaError | null;

/** Codes as `code` or `code/subcode`; a bare code fits whatever its subcode is. */
const oneOf = (codes: ReadonlySet<string>, { code, subcode }: Refusal): boolean =>
  codes.has(`${code}`) || codes.has(`${code}/${subcode}`);

const between = (code: number | null, first: number, last: number): boolean =>
  code !== null && code >= first && code <= last;

const says = (refusal: Refusal, pattern: RegExp): boolean => pattern.test(refusal.detail ?? '');

const OUTSIDE_WINDOW = new Set(['10/2018278', '10/2534022', '10/2018065', '131047']);

const UNAVAILABLE = new Set(
  '551 10/2018108 100/2018001 100/2534014 100/2534029 200/1545041 130403 130472 131021 131026 131030 131049 131050'.split(
    ' ',
  ),
);

const BLOCKED = new Set('368 2022 10/1893063 131031 131037 131042 131045 131048 130497'.split(' '));

/** 9/2018352 is too many calls for one recipient; 133016 and 131064 are WhatsApp's own waits. */
const THROTTLED = new Set('4 17 32 341 429 613 9/2018352 130429 131056 131064 133016'.split(' '));

const TRANSIENT = new Set('1 2 131000 131016 131057'.split(' '));

const INVALID_PARAMETER = new Set(
  '100 2500 131008 131009 131051 131052 131053 131062 132000 132001 132005 132007 132012 132015 132016 132068 132069'.split(
    ' ',
  ),
);

/** 36103 and 9000001: what was there has been deleted; 131060: an incoming message whose content Meta cannot give. */
const NOT_FOUND = new Set('100/33 803 33 36103 9000001 131060'.split(' '));

/** Known by report only: 36008 is a redirect mismatch, 36009 a used code; 36007 is about the code, too, and was seen for several causes. */
const CODE_SUBCODES: Readonly<Record<number, CodeRejection>> = {
  36008: 'REDIRECT_MISMATCH',
  36009: 'USED',
};

/** The only place that looks at Meta's words: no code tells an expired login code from a used one (docs/facebook-login/guides/advanced/manual-flow). */
function codeRejection(refusal: Refusal): CodeRejection | null {
  const bySubcode = CODE_SUBCODES[refusal.subcode ?? 0];
  if (bySubcode !== undefined) return bySubcode;
  const isAboutCode =
    refusal.subcode === 36007 ||
    /invalid_code/.test(refusal.challenge) ||
    says(refusal, /(authorization|verification) code/i);
  if (!isAboutCode) return null;
  if (says(refusal, /has been used/i)) return 'USED';
  if (says(refusal, /has expired/i)) return 'EXPIRED';
  return says(refusal, /redirect_uri/i) ? 'REDIRECT_MISMATCH' : 'UNKNOWN';
}

/** Meta has no code of its own for a wrong secret or proof: 1 and 100 with a text about them. 101 is an unknown app. */
const isAppRejected = (refusal: Refusal): boolean =>
  refusal.code === 101 ||
  ((refusal.code === 1 || refusal.code === 100) &&
    says(refusal, /client secret|appsecret_proof|validating application/i));

function tokenError(refusal: Refusal): MetaError | null {
  const { code, subcode } = refusal;
  const asksForToken =
    code === 2500 && /invalid_token|invalid_request|access token/i.test(tokenHints(refusal));
  if (code !== 190 && code !== 102 && code !== 104 && code !== 0 && !asksForToken) return null;
  if (subcode === 458) return new RevokedToken(refusal);
  if (subcode === 460) return new PasswordChanged(refusal);
  if (subcode === 463) return new ExpiredToken(refusal);
  return new InvalidToken(refusal);
}

const tokenHints = (refusal: Refusal): string => `${refusal.challenge} ${refusal.detail ?? ''}`;

const RULES: readonly Rule[] = [
  tokenError,
  (r) => (oneOf(OUTSIDE_WINDOW, r) ? new OutsideWindow(r) : null),
  (r) => (oneOf(UNAVAILABLE, r) ? new RecipientUnavailable(r) : null),
  (r) => (oneOf(BLOCKED, r) ? new Blocked(r) : null),
  (r) => (isThrottled(r) ? throttled(r) : null),
  (r) => (isAppRejected(r) ? new AppRejected(r) : null),
  (r) => (r.code === 100 ? rejectedCode(r) : null),
  (r) => (oneOf(TRANSIENT, r) || r.isTransient ? new TransientFailure(r) : null),
  (r) => (isMissingPermission(r) ? new MissingPermission(r) : null),
  (r) => (oneOf(NOT_FOUND, r) ? new NotFound(r) : null),
  (r) => (isInvalidParameter(r) ? new BadParameter(r) : null),
  byHttpStatus,
];

/** 80000–80014 are the business-use-case limits of all kinds; WhatsApp's is 80007 on one page and 80008 on another. */
const isThrottled = (refusal: Refusal): boolean =>
  oneOf(THROTTLED, refusal) ||
  between(refusal.code, 80_000, 80_014) ||
  (refusal.code === null && refusal.httpStatus === 429);

const throttled = (refusal: Refusal): Throttled =>
  new Throttled({
    ...refusal,
    retryAfterSeconds: refusal.usage.retryAfterSeconds,
    usagePercent: refusal.usage.percent,
  });

function rejectedCode(refusal: Refusal): MetaError | null {
  const reason = codeRejection(refusal);
  return reason === null ? null : new CodeRejected({ ...refusal, reason });
}

/** 10900 and 10903 are about private replies, 2018300 about a conversation that another app holds. */
const MISSING_PERMISSION = new Set('3 10 10900 10903 131005 2018300'.split(' '));

/** 3 is a capability the app lacks, 131005 WhatsApp's "access denied". */
const isMissingPermission = (refusal: Refusal): boolean =>
  oneOf(MISSING_PERMISSION, refusal) || between(refusal.code, 200, 299);

/** 133000–133015 are about registering a number (133016 is a wait), 2593107–2593109 about a phone's chat history. */
const isInvalidParameter = (refusal: Refusal): boolean =>
  oneOf(INVALID_PARAMETER, refusal) ||
  between(refusal.code, 133_000, 133_015) ||
  between(refusal.code, 2_593_107, 2_593_109);

/** The status decides only where the code says nothing: classic Graph answers 400 to almost everything. */
function byHttpStatus(refusal: Refusal): MetaError | null {
  const status = refusal.httpStatus ?? 0;
  if (status >= 500) return new TransientFailure(refusal);
  if (status === 429) return throttled(refusal);
  if (status === 401) return new InvalidToken(refusal);
  if (status === 403) return new MissingPermission(refusal);
  if (status === 404) return new NotFound(refusal);
  return null;
}

/** The named error for an error answer. Table: docs/graph-api/guides/error-handling and the messaging and WhatsApp error pages. */
export function classify(refusal: Refusal): MetaError {
  for (const rule of RULES) {
    const error = rule(refusal);
    if (error !== null) return error;
  }
  return new UnknownMetaError(refusal);
}
