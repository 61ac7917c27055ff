// The list as a stream of text, page by page, as fast as it is taken. A page that cannot be read breaks the stream, so that
// the browser reports a failed download and nobody takes half a file for the whole.
import type { ExportedEvent } from './document.server.ts';
import type { Format } from './exported.ts';

export type ExportedPage = {
  nodes: ExportedEvent[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

type Export = {
  format: Format;
  reveal: boolean;
  /** How many events at most. */
  most: number;
  /** Already read, so that what goes wrong at the beginning is answered as such. */
  first: ExportedPage;
  read: (after: string | null) => Promise<ExportedPage>;
};

/** Newest first. */
export function streamOf(wanted: Export): ReadableStream<Uint8Array> {
  const parts = texts(wanted);
  const utf8 = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) return controller.close();
      controller.enqueue(utf8.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

/** A text a page. */
async function* texts({ format, reveal, most, first, read }: Export): AsyncGenerator<string, void> {
  let page = first;
  let left = most;
  let head = format.head;
  for (;;) {
    const events = page.nodes.slice(0, left);
    left -= events.length;
    const more = page.pageInfo.hasNextPage || events.length < page.nodes.length;
    const ends = left === 0 && more ? format.cut : '';
    yield `${head}${events.map((event) => format.line(event, reveal)).join('')}${ends}`;
    if (left === 0 || !page.pageInfo.hasNextPage) return;
    head = '';
    page = await read(page.pageInfo.endCursor);
  }
}
