// An event as it stands in a file: a line of JSON, or a row of CSV. People's ids and words are masked unless they are asked for.
import { maskedLine, maskedText, maskPayload, peopleOf } from '../../ui/events/masking.ts';
import { maskedId } from '../../ui/format.ts';
import type { ExportedEvent } from './document.server.ts';

export type Format = {
  type: string;
  /** Ends of lines included. */
  head: string;
  line: (event: ExportedEvent, reveal: boolean) => string;
  /** What stands at the end of a list that was cut. */
  cut: string;
};

/** The columns in their order. */
const columns = [
  'id',
  'receivedAt',
  'occurredAt',
  'channel',
  'kind',
  'badge',
  'account',
  'accountName',
  'sender',
  'recipient',
  'providerId',
  'summary',
  'text',
] as const;

type Row = Record<(typeof columns)[number], string | null>;

function rowOf(event: ExportedEvent, reveal: boolean): Row {
  const { accountId: account, senderId: sender, recipientId: recipient, summary, text } = event;
  const { id, receivedAt, occurredAt, channel, kind, badge, accountName, providerId } = event;
  const people = reveal ? [] : peopleOf(event);
  const party = (one: string | null) =>
    one !== null && people.includes(one) ? maskedId(one) : one;
  return {
    id,
    receivedAt,
    occurredAt,
    channel,
    kind,
    badge,
    account,
    accountName,
    sender: party(sender),
    recipient: party(recipient),
    providerId,
    summary: reveal ? summary : maskedLine(event),
    text: reveal || text === null ? text : maskedText,
  };
}

export const formats = {
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    head: '',
    line: (event, reveal) => {
      const { payload } = event;
      const row = { ...rowOf(event, reveal), payload: reveal ? payload : maskPayload(payload) };
      return `${JSON.stringify(row)}\n`;
    },
    cut: '{"truncated":true}\n',
  },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    head: `${columns.join(',')}\r\n`,
    line: (event, reveal) => {
      const row = rowOf(event, reveal);
      return `${columns.map((column) => cell(row[column] ?? '')).join(',')}\r\n`;
    },
    // RFC 4180 knows no comments: the page says beforehand where a file ends.
    cut: '',
  },
} as const satisfies Record<string, Format>;

/** A cell by RFC 4180. What a spreadsheet would run as a formula gets an apostrophe before it. */
export function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
