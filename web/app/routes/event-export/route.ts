// GET /events/export?format=jsonl|csv: what the filter lets through, as a file.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { ask } from '../../graphql.server.ts';
import { asInput } from '../../ui/events/filter.ts';
import { readView } from '../../ui/events/view.ts';
import { findTrouble } from '../../ui/trouble.ts';
import { ExportedEvents } from './document.server.ts';
import { formats } from './exported.ts';
import { fileName } from './file-name.ts';
import { streamOf } from './stream.ts';

// A hundred pages of the API, a few seconds, about 10 MB.
const mostEvents = 10_000;

/** The file; in words, 400 for another format, 401 when nobody is logged in, 503 when the server is away. */
export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const ending = query.get('format');
  if (ending !== 'jsonl' && ending !== 'csv') {
    return inWords(400, 'Ask for ?format=jsonl or ?format=csv.');
  }
  const { filter, reveal } = readView(query);
  const now = new Date().toISOString();
  const variables = { filter: asInput(filter, now), payload: ending === 'jsonl' };
  const read = (after: string | null) => ask(request, ExportedEvents, { ...variables, after });
  const first = await read(null).catch(asAnswer);
  if (first instanceof Response) return first;
  if (first.connection.storedData === null) {
    return inWords(
      401,
      'Nobody is logged in here. Log in with Facebook first, then open it again.',
    );
  }
  const stream = streamOf({
    format: formats[ending],
    reveal,
    most: mostEvents,
    first: first.webhookEvents,
    read: async (after) => (await read(after)).webhookEvents,
  });
  return new Response(stream, {
    headers: {
      'content-type': formats[ending].type,
      'content-disposition': `attachment; filename="${fileName(filter, { reveal, now, ending })}"`,
    },
  });
}

/** What `ask` throws, as an answer that is no file. */
function asAnswer(thrown: unknown): Response {
  const carried = typeof thrown === 'object' && thrown !== null && 'data' in thrown && thrown.data;
  const trouble = findTrouble(carried);
  if (trouble === null) throw thrown;
  const { status, told } = troubles[trouble.kind];
  return inWords(status, told);
}

const troubles = {
  unreachable: {
    status: 503,
    told: 'The server behind this page could not be reached just now. Nothing is lost: try again in a moment.',
  },
  busy: { status: 429, told: 'Too many requests just now. Wait a minute and try again.' },
  address: { status: 400, told: 'A part of this address is not something we can look up.' },
  bug: { status: 500, told: 'The file could not be made. The failure was recorded.' },
};

const inWords = (status: number, told: string) =>
  new Response(told, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
