import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createHttp } from './http.ts';
import { createLog } from './log.ts';

const SECRET = 'a-value-that-must-not-be-written';

function open() {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: createLog('info', sink), lines };
}

it.each([
  [{ authorization: SECRET }],
  [{ cookie: SECRET }],
  [{ access_token: SECRET }],
  [{ accessToken: SECRET }],
  [{ token: SECRET }],
  [{ code: SECRET }],
  [{ state: SECRET }],
  [{ session: SECRET }],
  [{ secret: SECRET }],
  [{ password: SECRET }],
  [{ req: { headers: { authorization: SECRET } } }],
  [{ res: { headers: { 'set-cookie': SECRET } } }],
  [{ headers: { authorization: SECRET, cookie: SECRET } }],
  [{ answer: { access_token: SECRET } }],
  [{ answer: { accessToken: SECRET } }],
  [{ database: { password: SECRET } }],
  [{ page: { token: SECRET } }],
  [{ app: { secret: SECRET } }],
  [{ err: Object.assign(new Error('failed'), { token: SECRET }) }],
])('hides %j, and says that it did', (facts) => {
  const { log, lines } = open();
  log.error(facts, 'something');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain(SECRET);
  expect(lines[0]).toContain('[hidden]');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, msg: 'something' });
});

it('says of each request what was asked for, how it was answered, and how long it took; neither the query, nor whose machine it was', async () => {
  const { log, lines } = open();
  const http = await createHttp({ log, trustProxy: 'loopback' });
  http.get('/some/:thing', async () => 'here');
  await http.inject({
    url: `/some/page?code=${SECRET}`,
    headers: {
      authorization: SECRET,
      'x-forwarded-for': '203.0.113.7',
      'x-request-id': 'from-a-proxy',
    },
  });
  await http.close();
  const answered = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answered).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      id: 'from-a-proxy',
      method: 'GET',
      path: '/some/page',
      status: 200,
      ms: expect.any(Number),
      msg: 'answered',
    },
  ]);
  // An address is a person's, and no deletion reaches the log.
  for (const value of [SECRET, '203.0.113.7']) expect(lines.join('')).not.toContain(value);
});
