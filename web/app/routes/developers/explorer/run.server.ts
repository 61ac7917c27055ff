// Runs what the reader wrote, as the reader: the session goes from the cookie to the API and never to the browser.
import { requireConfig } from '../../../config.server.ts';
import { forwardedHeaders } from '../../../graphql.server.ts';
import { refusal } from './answer.ts';
import type { Answer } from './answer.ts';
import { judge } from './judge.server.ts';
import type { Written } from './judge.server.ts';
import { tellAnswer } from './tell-answer.server.ts';

// A mutation may ask Meta for every account; a query waits for the database only.
const patienceMs = { query: 15_000, mutation: 90_000 };

// As app.ts has it for every form: far above the two fields together.
const mostBytes = 64 * 1024;

/** The fields of the form; null: it is larger than any form of ours. */
export async function readWritten(request: Request): Promise<Written | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  const form = await request.formData();
  // Browsers send line ends as CR LF.
  const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  return {
    operation: text('operation'),
    variables: text('variables'),
    changes: form.get('changes') === 'on',
  };
}

export const tooLarge = refusal('That is more than a form may carry here.', 'Make it shorter.', {
  status: 413,
});

/** Whatever is wrong with what was written, or with the API, is an answer too. */
export async function runWritten(request: Request, written: Written): Promise<Answer> {
  const judged = judge(written);
  if (judged.kind === 'refused') return judged;
  const began = performance.now();
  try {
    const response = await fetch(`${requireConfig().server.origin}/graphql`, {
      method: 'POST',
      headers: { ...forwardedHeaders(request), 'content-type': 'application/json' },
      body: bodyOf(written),
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(patienceMs[judged.type])]),
    });
    const body = await response.text();
    const ms = Math.round(performance.now() - began);
    const own = request.headers.get('x-request-id');
    return tellAnswer(response, { body, ms, own });
  } catch (error) {
    if (request.signal.aborted) throw error;
    return refusal('The API did not answer.', 'Wait a moment and run it again.', { status: 503 });
  }
}

/** The variables go as they were written: they are known to be JSON, and however deep they nest nothing walks them here. */
function bodyOf({ operation, variables }: Written): string {
  return `{"query":${JSON.stringify(operation)},"variables":${variables.trim() || '{}'}}`;
}
