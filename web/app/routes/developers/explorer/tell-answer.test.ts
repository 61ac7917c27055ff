import { expect, test } from 'vitest';
import { tellAnswer } from './tell-answer.server.ts';

const tell = (body: unknown, { status = 200, id }: { status?: number; id?: string } = {}) =>
  tellAnswer(new Response(null, { status, headers: id ? { 'x-request-id': id } : {} }), {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ms: 12,
    own: 'page-request',
  });

test('cost and request id stand beside the answer', () => {
  const extensions = { cost: { requested: 134, limit: 10_000 } };
  expect(tell({ data: {}, extensions }, { id: 'api-request' })).toMatchObject({
    kind: 'answered',
    ms: 12,
    cost: { requested: 134, limit: 10_000 },
    requestId: 'api-request',
  });
});

test('an API that tells no cost, or one it could not count, is answered as well', () => {
  expect(tell({ data: {} })).toMatchObject({ cost: null, requestId: 'page-request' });
  const extensions = { cost: { requested: null, limit: 10_000 } };
  expect(tell({ errors: [], extensions })).toMatchObject({ cost: null });
});

test('errors are told with code and place, however much of them is there', () => {
  const errors = [
    { message: 'No.', path: ['a', 0, 'b'], extensions: { code: 'FORBIDDEN' } },
    { message: 'Too often.', extensions: { code: 'RATE_LIMITED', requestId: 'r' } },
    { message: 7 },
  ];
  expect(tell({ errors }, { status: 429 })).toMatchObject({
    status: 429,
    requestId: 'r',
    errors: [
      { message: 'No.', code: 'FORBIDDEN', at: 'a.0.b' },
      { message: 'Too often.', code: 'RATE_LIMITED', at: null },
      { message: 'An error without a sentence.', code: null, at: null },
    ],
  });
});

test('a very long answer is cut, and says so', () => {
  const answer = tell({ data: { text: 'x'.repeat(300_000) } });
  expect(answer).toMatchObject({ cutFrom: 300_034 });
  expect(answer).toHaveProperty('json', expect.objectContaining({ length: 200_000 }));
});

test.each(['<html>Bad gateway</html>', '"text"', ''])('no GraphQL is told as such: %s', (body) => {
  expect(tell(body, { status: 502 })).toMatchObject({
    kind: 'refused',
    status: 502,
    message: 'The API answered with HTTP 502 and no JSON.',
  });
});
