// Meta's failures as named classes: what Meta said in codes, what a person should read, and whether waiting can mend it.
import { findFixUrl } from './fix-urls.ts';
import { SPECIAL_WORDS, WORDS, type MetaErrorName } from './words.ts';

/** What is known of a failure. `detail` is Meta's developer text with every secret cut out; it is for evidence, never for the page. */
export interface MetaFacts {
  code?: number | null;
  subcode?: number | null;
  traceId?: string | null;
  httpStatus?: number | null;
  detail?: string | null;
}

/**
 * A failure at Meta's side or on the way there. `sentence` and `wayOn` are for a person; `fixUrl` is the page where the way on
 * begins, a path of the web or an address at Meta; `code`, `subcode` and `traceId` are
 * Meta's own (docs/graph-api/guides/error-handling); `retryable` says that the same request may work later. No token, code
 * or secret is in any of its fields.
 */
export abstract class MetaError extends Error {
  override readonly name: MetaErrorName;
  readonly code: number | null;
  readonly subcode: number | null;
  readonly traceId: string | null;
  readonly httpStatus: number | null;
  readonly detail: string | null;
  readonly sentence: string;
  readonly wayOn: string;
  readonly fixUrl: string | null;
  readonly retryable: boolean;

  constructor(name: MetaErrorName, facts: MetaFacts & { reason?: string }) {
    const { code = null, subcode = null, traceId = null, httpStatus = null, detail = null } = facts;
    const keys = [`${name}/${facts.reason}`, `${code}/${subcode}`, `${code}`];
    const special = keys.map((key) => SPECIAL_WORDS[key]).find((words) => words !== undefined);
    const words = { ...WORDS[name], ...special };
    const codes = code === null ? '' : ` (Meta ${code}${subcode === null ? '' : `/${subcode}`})`;
    super(`${words.sentence}${codes}`);
    this.name = name;
    this.code = code;
    this.subcode = subcode;
    this.traceId = traceId;
    this.httpStatus = httpStatus;
    this.detail = detail;
    this.sentence = words.sentence;
    this.wayOn = words.wayOn;
    this.fixUrl = findFixUrl(name, keys);
    this.retryable = words.retryable;
  }
}

/** The token is of no use any more; only a new login helps. The four children say why. */
export abstract class TokenError extends MetaError {}

export class ExpiredToken extends TokenError {
  constructor(facts: MetaFacts) {
    super('ExpiredToken', facts);
  }
}

export class RevokedToken extends TokenError {
  constructor(facts: MetaFacts) {
    super('RevokedToken', facts);
  }
}

export class PasswordChanged extends TokenError {
  constructor(facts: MetaFacts) {
    super('PasswordChanged', facts);
  }
}

export class InvalidToken extends TokenError {
  constructor(facts: MetaFacts) {
    super('InvalidToken', facts);
  }
}

export class MissingPermission extends MetaError {
  constructor(facts: MetaFacts) {
    super('MissingPermission', facts);
  }
}

/** A call limit is used up. `retryAfterSeconds` is Meta's own estimate, null when it gave none; `usagePercent` the fullest allowance. */
export class Throttled extends MetaError {
  readonly retryAfterSeconds: number | null;
  readonly usagePercent: number | null;

  constructor(
    facts: MetaFacts & { retryAfterSeconds?: number | null; usagePercent?: number | null },
  ) {
    super('Throttled', facts);
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
    this.usagePercent = facts.usagePercent ?? null;
  }
}

export class TransientFailure extends MetaError {
  constructor(facts: MetaFacts) {
    super('TransientFailure', facts);
  }
}

export class NotFound extends MetaError {
  constructor(facts: MetaFacts) {
    super('NotFound', facts);
  }
}

export class BadParameter extends MetaError {
  constructor(facts: MetaFacts) {
    super('BadParameter', facts);
  }
}

export class OutsideWindow extends MetaError {
  constructor(facts: MetaFacts) {
    super('OutsideWindow', facts);
  }
}

export class RecipientUnavailable extends MetaError {
  constructor(facts: MetaFacts) {
    super('RecipientUnavailable', facts);
  }
}

export class Blocked extends MetaError {
  constructor(facts: MetaFacts) {
    super('Blocked', facts);
  }
}

/** Why a login code was refused, as far as Meta's answer tells. */
export type CodeRejection = 'EXPIRED' | 'USED' | 'REDIRECT_MISMATCH' | 'UNKNOWN';

export class CodeRejected extends MetaError {
  readonly reason: CodeRejection;

  constructor(facts: MetaFacts & { reason: CodeRejection }) {
    super('CodeRejected', facts);
    this.reason = facts.reason;
  }
}

export class AppRejected extends MetaError {
  constructor(facts: MetaFacts) {
    super('AppRejected', facts);
  }
}

/** Nothing came back: no connection, no answer in time, or an answer cut off on the way. What Meta did with the request is unknown. */
export class Unreachable extends MetaError {
  readonly reason: 'NETWORK' | 'TIMEOUT' | 'CUT';

  constructor(facts: MetaFacts & { reason: 'NETWORK' | 'TIMEOUT' | 'CUT' }) {
    super('Unreachable', facts);
    this.reason = facts.reason;
  }
}

export class Unintelligible extends MetaError {
  readonly reason: 'NOT_JSON' | 'WRONG_SHAPE' | 'TOO_LARGE';

  constructor(facts: MetaFacts & { reason: 'NOT_JSON' | 'WRONG_SHAPE' | 'TOO_LARGE' }) {
    super('Unintelligible', facts);
    this.reason = facts.reason;
  }
}

/** Meta's answer pointed elsewhere (a redirect or a `next` link). The address is not kept: it may carry a token. */
export class ForeignHost extends MetaError {
  constructor(facts: MetaFacts = {}) {
    super('ForeignHost', facts);
  }
}

export class PagingLoop extends MetaError {
  constructor(facts: MetaFacts = {}) {
    super('PagingLoop', facts);
  }
}

export class UnknownMetaError extends MetaError {
  constructor(facts: MetaFacts) {
    super('UnknownMetaError', facts);
  }
}
