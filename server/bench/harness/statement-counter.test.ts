// Whether statements are counted rightly, however the bytes are cut.
import { describe, expect, it } from 'vitest';
import { readMessages } from './statement-counter.ts';

function message(letter: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)]);
}

/** A login, a bound statement whose text holds the letters of others, and one of plain text. */
const SENT = Buffer.concat([
  message('', 'user postgres'),
  message('P', 'select EQ'),
  message('B', ''),
  message('E', ''),
  message('S', ''),
  message('Q', 'BEGIN'),
]);

function lettersOf(pieces: readonly Buffer[]): string[] {
  const letters: string[] = [];
  const read = readMessages((letter) => letters.push(letter));
  for (const piece of pieces) read(piece);
  return letters;
}

describe('the counter of statements', () => {
  it('reads each message of a client once', () => {
    expect(lettersOf([SENT])).toEqual(['', 'P', 'B', 'E', 'S', 'Q']);
  });

  it('reads the same when every byte comes alone', () => {
    const alone = [...SENT].map((byte) => Buffer.from([byte]));
    expect(lettersOf(alone)).toEqual(lettersOf([SENT]));
  });

  it('waits for the rest of a message that was cut', () => {
    expect(lettersOf([SENT.subarray(0, -1)])).toEqual(['', 'P', 'B', 'E', 'S']);
  });
});
