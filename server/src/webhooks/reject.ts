// What is noted of a delivery that was not accepted: when, why, how large; nothing of what was in it.
//
// Anybody can send rubbish, so the notes are bounded: the first of each minute become rows, the rest of a flood is
// counted and told to the log in one line when its minute is over.
import type { Database } from '#base/database';
import { v7 } from 'uuid';
import type { SignatureRefusal } from '#meta/signature';
import type { ParsedBody } from './parse-body.ts';
import { clean } from './unpack/clean.ts';

/** What can be wrong with a delivery whose bytes are here. */
export type BytesRefusal = SignatureRefusal | Extract<ParsedBody, { ok: false }>['reason'];

export type RejectionReason = BytesRefusal | 'ENCODED' | 'TOO_LARGE';

export interface Rejection {
  readonly reason: RejectionReason;
  /** Size of the body in bytes. */
  readonly bytes: number;
  readonly contentType: string | undefined;
}

export type Reject = (rejection: Rejection, at: Date) => Promise<void>;

interface RejectSettings {
  readonly database: Pick<Database, 'sql'>;
  readonly log: { warn: (facts: object, message: string) => void };
}

/** Rows a minute and process: enough to see a wrong secret at work, too few to fill a disk. */
const ROWS_A_MINUTE = 60;
const MINUTE_MS = 60_000;
/** No media type in use is longer. */
const CONTENT_TYPE_CHARACTERS = 100;
/** The column is a 32-bit integer; an announced size may be anything. */
const MOST_BYTES = 2_147_483_647;

/** The verb never rejects: a note that cannot be written changes nothing about the answer. */
export function createReject({ database, log }: RejectSettings): Reject {
  let minute = 0;
  let noted = 0;

  function turn(at: Date): void {
    const now = Math.floor(at.getTime() / MINUTE_MS);
    if (now === minute) return;
    const surplus = noted - ROWS_A_MINUTE;
    if (surplus > 0) log.warn({ surplus }, 'deliveries refused in one minute, beyond those noted');
    minute = now;
    noted = 0;
  }

  return async ({ reason, bytes, contentType }, at) => {
    turn(at);
    noted += 1;
    if (noted > ROWS_A_MINUTE) return;
    const type = contentType === undefined ? null : clean(contentType, CONTENT_TYPE_CHARACTERS);
    const size = Math.min(Math.max(Math.trunc(bytes) || 0, 0), MOST_BYTES);
    try {
      await database.sql(
        'insert into rejected_delivery (id, at, reason, bytes, content_type) values ($1, $2, $3, $4, $5)',
        [v7(), at, reason, size, type],
      );
    } catch (error) {
      log.warn({ err: error, reason }, 'a refused delivery could not be noted');
    }
  };
}
