// An answer becomes a value or a named error; here the bytes of Meta are parsed, once.
import { z } from 'zod';
import { classify } from './classify.ts';
import { type MetaError, Unintelligible } from './errors.ts';
import type { Outcome } from './request.ts';
import { scrub } from './scrub.ts';
import { readUsage } from './usage.ts';
import type { Answer } from './wire.ts';

/** docs/graph-api/guides/error-handling; `debug_token` says `subcode` where the rest says `error_subcode`. */
const errorBody = z.object({
  message: z.string().optional().catch(undefined),
  code: z.number().optional().catch(undefined),
  error_subcode: z.number().optional().catch(undefined),
  subcode: z.number().optional().catch(undefined),
  is_transient: z.boolean().optional().catch(undefined),
  fbtrace_id: z.string().optional().catch(undefined),
  error_data: z.object({ details: z.string() }).optional().catch(undefined),
});

/** The usual envelope, and the flat one in which a whole batch fails. */
const envelope = z.union([
  z.object({ error: errorBody }).transform(({ error }) => error),
  z
    .object({ error_code: z.number(), error_description: z.string().optional() })
    .transform((flat) => ({ code: flat.error_code, message: flat.error_description })),
]);
type ErrorBody = z.output<typeof errorBody>;

/** The value an answer holds, or why it holds none. A 200 that carries an error envelope is an error. */
export function interpret<T>(
  answer: Answer,
  shape: z.ZodType<T>,
  secrets: readonly string[],
): Outcome<T> {
  const json = parsed(answer.text);
  const refused = envelope.safeParse(json);
  if (refused.success) return failed(errorFrom(refused.data, answer, secrets));
  if (answer.status >= 400) return failed(errorFrom({}, answer, secrets));
  const facts = { httpStatus: answer.status, traceId: traceOf(answer) };
  if (json === undefined) return failed(new Unintelligible({ ...facts, reason: 'NOT_JSON' }));
  const value = shape.safeParse(json);
  if (value.success) return { ok: true, value: value.data };
  const detail = value.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`);
  return failed(
    new Unintelligible({
      ...facts,
      reason: 'WRONG_SHAPE',
      detail: scrub(detail.join(', '), secrets),
    }),
  );
}

/** The named error for Meta's error object, which came in this answer. */
export function errorFrom(
  body: ErrorBody,
  answer: Pick<Answer, 'status' | 'header'>,
  secrets: readonly string[],
): MetaError {
  const texts = [body.message, body.error_data?.details].filter((text) => text !== undefined);
  return classify({
    code: body.code ?? null,
    subcode: body.error_subcode ?? body.subcode ?? null,
    traceId: body.fbtrace_id ?? traceOf(answer),
    httpStatus: answer.status,
    detail: texts.length === 0 ? null : scrub(texts.join(' '), secrets),
    isTransient: body.is_transient ?? false,
    challenge: scrub(answer.header('www-authenticate') ?? '', secrets),
    usage: readUsage(answer.header),
  });
}

/** Meta's trace id on answers without an error object. */
export function traceOf(answer: Pick<Answer, 'header'>): string | null {
  return answer.header('x-fb-trace-id');
}

const failed = (error: MetaError): { ok: false; error: MetaError } => ({ ok: false, error });

/** `undefined` when the text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
