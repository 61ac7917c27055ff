// Makes of the API's HTTP answer what the page shows: the JSON, laid out, with its errors, cost and request id beside it.
import { z } from 'zod';
import { refusal } from './answer.ts';
import type { Answer } from './answer.ts';

// Twenty full events; more would make the page of a phone slow.
const mostShownCharacters = 200_000;

const cost = z.object({ requested: z.number(), limit: z.number() });
const error = z.object({
  message: z.string().catch('An error without a sentence.'),
  path: z.array(z.union([z.string(), z.number()])).catch([]),
  locations: z.array(z.object({ line: z.number(), column: z.number() })).catch([]),
  extensions: z
    .object({
      code: z.string().nullable().catch(null),
      requestId: z.string().nullable().catch(null),
    })
    .catch({ code: null, requestId: null }),
});
const answer = z.object({
  errors: z.array(error).catch([]),
  extensions: z.object({ cost: cost.nullable().catch(null) }).catch({ cost: null }),
});

type Heard = {
  body: string;
  /** Duration in milliseconds. */
  ms: number;
  /** The request id of the page, which the API keeps when it says no other. */
  own: string | null;
};

export function tellAnswer(response: Response, { body, ms, own }: Heard): Answer {
  const json = jsonIn(body);
  if (json === undefined) {
    const message = `The API answered with HTTP ${response.status} and no JSON.`;
    return refusal(message, 'Wait a moment and run it again.', { status: 502 });
  }
  const { errors, extensions } = answer.parse(json);
  const text = JSON.stringify(json, null, 2);
  const named = errors.find((one) => one.extensions.requestId !== null)?.extensions.requestId;
  return {
    kind: 'answered',
    status: response.status,
    ms,
    cost: extensions.cost,
    requestId: response.headers.get('x-request-id') ?? named ?? own,
    errors: errors.map((one) => ({
      message: one.message,
      code: one.extensions.code,
      at: placeOf(one),
    })),
    json: text.slice(0, mostShownCharacters),
    cutFrom: text.length > mostShownCharacters ? text.length : null,
  };
}

/** The parsed object; undefined when the body is none. */
function jsonIn(body: string): object | undefined {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

/** "webhookEvents.nodes", "line 3, column 5" */
function placeOf({ path, locations: [place] }: z.output<typeof error>): string | null {
  if (path.length > 0) return path.join('.');
  return place === undefined ? null : `line ${place.line}, column ${place.column}`;
}
