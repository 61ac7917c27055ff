// React 18 fills blocks of 2 KB and hands each on whole: where a letter of several bytes does not fit into the rest of one, the
// rest stays zero. A browser drops a zero in text and shows one in an attribute as "�". No page of ours has zeros of its own.
import { Transform } from 'node:stream';

/** Passes on what was rendered, without the zeros. */
export const withoutZeros = () =>
  new Transform({
    transform(bytes: Buffer, _encoding, done) {
      done(null, bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes);
    },
  });
