// Every code of Meta's that we know, and the named error it becomes.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as errors from './errors.ts';
import { failureOf, refusal, type Reply, scriptedMeta, USER_TOKEN } from './scripted-meta.ts';
import { WORDS } from './words.ts';

const challenge = (kind: string): Reply['headers'] => ({
  'WWW-Authenticate': `OAuth "Facebook Platform" "${kind}" "Something"`,
});

const coded: ReadonlyArray<[name: keyof typeof WORDS, ...codes: Array<number | [number, number]>]> =
  [
    ['ExpiredToken', [190, 463], [102, 463]],
    ['RevokedToken', [190, 458]],
    ['PasswordChanged', [190, 460]],
    ['InvalidToken', 190, [190, 459], [190, 464], [190, 467], [190, 492], 102, 104, 0],
    ['MissingPermission', 3, 10, 200, 230, 299, 131005, [200, 2018028], [200, 2534041]],
    ['Throttled', 4, 17, 32, 341, 429, 613, [613, 1996], [9, 2018352], 80000, 80001, 80002],
    ['Throttled', 80003, 80004, 80005, 80006, 80007, 80008, 80014, 130429, 131056, 131064, 133016],
    ['TransientFailure', 1, 2, [2, 2018344], 131000, 131016, 131057],
    ['NotFound', [100, 33], 33, 803],
    ['BadParameter', 100, [100, 2018008], 2500, 131008, 131009, 131051, 132000, 132001],
    ['OutsideWindow', [10, 2018278], [10, 2534022], [10, 2018065], 131047],
    ['RecipientUnavailable', 551, [551, 1545041], [200, 1545041], [10, 2018108], [100, 2018001]],
    ['RecipientUnavailable', [100, 2534014], [100, 2534029], 131026, 131030, 131049, 130403],
    ['Blocked', 368, [10, 1893063], 131031, 131048, 130497, 2022],
    ['CodeRejected', [100, 36007], [100, 36008], [100, 36009]],
    ['AppRejected', 101],
    ['UnknownMetaError', 506, 9, 80015],
  ];

const said: ReadonlyArray<[name: keyof typeof WORDS, when: string, reply: Reply]> = [
  ['Throttled', 'HTTP 429 and no code', { status: 429, text: 'slow down' }],
  ['TransientFailure', 'HTTP 503 and a page of HTML', { status: 503, text: '<html>' }],
  ['TransientFailure', 'is_transient', refusal(506, undefined, { is_transient: true })],
  ['Throttled', 'code 4 that is transient too', refusal(4, undefined, { is_transient: true })],
  ['TransientFailure', 'an unknown code with HTTP 500', { ...refusal(9999), status: 500 }],
  ['Throttled', 'an unknown code with HTTP 429', { ...refusal(9999), status: 429 }],
  ['InvalidToken', 'an unknown code with HTTP 401', { ...refusal(9999), status: 401 }],
  ['MissingPermission', 'an unknown code with HTTP 403', { ...refusal(9999), status: 403 }],
  ['NotFound', 'an unknown code with HTTP 404', { ...refusal(9999), status: 404 }],
  ['UnknownMetaError', 'HTTP 400 and no envelope', { status: 400, json: {} }],
  ['UnknownMetaError', 'an error that is empty', { status: 400, json: { error: {} } }],
  ['RevokedToken', 'an error envelope with HTTP 200', { ...refusal(190, 458), status: 200 }],
  [
    'InvalidToken',
    'the flat envelope of a failed batch',
    { status: 400, json: { error_code: 190, error_description: 'Invalid' } },
  ],
  [
    'InvalidToken',
    'a query without a token',
    { ...refusal(2500), headers: challenge('invalid_request') ?? {} },
  ],
  [
    'AppRejected',
    'a wrong client secret',
    refusal(1, undefined, { message: 'Error validating client secret.' }),
  ],
  [
    'AppRejected',
    'a wrong proof',
    refusal(100, undefined, {
      message: 'Invalid appsecret_proof provided in the API argument',
      type: 'GraphMethodException',
    }),
  ],
];

const rejectedCodes: ReadonlyArray<[reason: errors.CodeRejection, message: string]> = [
  ['USED', 'This authorization code has been used.'],
  ['EXPIRED', 'This authorization code has expired.'],
  [
    'REDIRECT_MISMATCH',
    'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
  ],
  ['UNKNOWN', 'Something new'],
];

const classes = { ...errors };

/** What the client makes of one answer; the call may not be repeated, so that one answer is enough. */
async function errorFor(reply: Reply): Promise<unknown> {
  const { graph } = scriptedMeta([reply]);
  return failureOf(
    graph.call({
      method: 'GET',
      path: '/me',
      token: USER_TOKEN,
      permissions: [],
      shape: z.unknown(),
      repeat: 'never',
    }),
  );
}

const rows = coded.flatMap(([name, ...codes]) =>
  codes.map((code) => {
    const [main, subcode] = typeof code === 'number' ? [code, null] : code;
    return { name, main, subcode };
  }),
);

describe("Meta's refusals become named errors", () => {
  it.each(rows)('$main/$subcode is $name', async ({ name, main, subcode }) => {
    const error = await errorFor(refusal(main, subcode ?? undefined));
    expect(error).toBeInstanceOf(classes[name]);
    expect(error).toMatchObject({
      name,
      code: main,
      subcode,
      traceId: 'TRACE1',
      httpStatus: 400,
      sentence: expect.stringMatching(/^[A-Z].*\.$/),
      wayOn: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  it.each(said)('%s is what is said by %s', async (name, _when, reply) => {
    expect(await errorFor(reply)).toBeInstanceOf(classes[name]);
  });

  it.each(rejectedCodes)('a login code is rejected as %s', async (reason, message) => {
    const reply = refusal(100, undefined, { message });
    const error = await errorFor({ ...reply, headers: challenge('invalid_code') ?? {} });
    expect(error).toBeInstanceOf(errors.CodeRejected);
    expect(error).toMatchObject({ name: 'CodeRejected', reason, retryable: false });
  });

  it('knows a used code and another redirect by their subcodes alone', async () => {
    expect(await errorFor(refusal(100, 36009))).toMatchObject({ reason: 'USED' });
    expect(await errorFor(refusal(100, 36008))).toMatchObject({ reason: 'REDIRECT_MISMATCH' });
    expect(await errorFor(refusal(100, 36007))).toMatchObject({ reason: 'UNKNOWN' });
    const message = 'This authorization code has expired.';
    expect(await errorFor(refusal(100, 36007, { message }))).toMatchObject({ reason: 'EXPIRED' });
  });

  it('says more where the code says more', async () => {
    const [plain, loggedOut] = [await errorFor(refusal(190)), await errorFor(refusal(190, 467))];
    expect(plain).toMatchObject({ sentence: WORDS.InvalidToken.sentence });
    expect(loggedOut).toMatchObject({
      sentence: expect.stringContaining('logged out of Facebook'),
    });
  });

  it("keeps WhatsApp's details for the evidence", async () => {
    const error_data = { messaging_product: 'whatsapp', details: 'Parameter value is not valid' };
    const error = await errorFor(refusal(131009, undefined, { error_data }));
    expect(error).toMatchObject({ detail: '(#131009) Something Parameter value is not valid' });
  });

  it('has words and a class for every name', () => {
    expect(Object.keys(classes)).toEqual(expect.arrayContaining(Object.keys(WORDS)));
  });
});
