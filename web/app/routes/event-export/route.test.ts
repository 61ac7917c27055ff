import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { manyEvents, worldOf } from '../../../test/event-worlds.ts';
import { args, browserAsks, stage } from '../../../test/stage.ts';
import { now, signedOut } from '../../../test/worlds.ts';
import { loader } from './route.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
});
afterEach(() => {
  vi.useRealTimers();
  stage.play(signedOut);
});

const ask = (query: string) =>
  loader(args(browserAsks(`/events/export${query}`, { cookie: 'session=s' })));

const linesOf = async (answer: Response) =>
  (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const personal = ['6829410037715103', '4917099988877', 'DE.7712', 'Ana Ortiz', 'linen', 'corner'];

describe('JSON lines', () => {
  test('hold every event of the filter, newest first, page by page', async () => {
    stage.play(() => worldOf(manyEvents(430)));
    const answer = await ask('?format=jsonl&channel=INSTAGRAM');
    expect(answer.headers.get('content-type')).toContain('application/jsonl');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="webhook-events-instagram-2026-11-22T0834Z-masked.jsonl"',
    );
    const lines = await linesOf(answer);
    expect(lines).toHaveLength(108);
    expect(lines[0]).toMatchObject({
      id: 'n00430',
      receivedAt: '2026-11-22T08:33:41.007Z',
      account: '17841405822304914',
      recipient: '17841405822304914',
      sender: '••••103',
      text: '••••',
      payload: { timestamp: 1_795_336_420_812, message: { text: '••••' } },
    });
    expect(stage.heard).toHaveLength(2);
  });

  test('hold nothing personal unless they are asked to', async () => {
    stage.play(() => worldOf(manyEvents(8)));
    const masked = await (await ask('?format=jsonl')).text();
    for (const word of personal) expect(masked).not.toContain(word);
    const revealed = await ask('?format=jsonl&reveal=yes');
    expect(revealed.headers.get('content-disposition')).not.toContain('masked');
    const text = await revealed.text();
    for (const word of personal) expect(text).toContain(word);
  });
});

describe('CSV', () => {
  test('has a header, rows by RFC 4180 and no payload', async () => {
    stage.play(() => worldOf(manyEvents(3)));
    const answer = await ask('?format=csv&reveal=yes');
    expect(answer.headers.get('content-type')).toContain('text/csv; charset=utf-8');
    const rows = (await answer.text()).split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe(
      'id,receivedAt,occurredAt,channel,kind,badge,account,accountName,sender,recipient,providerId,summary,text',
    );
    expect(rows[1]).toContain("17841405822304914,'@luma.studio,6829410037715103");
    expect(rows[3]).toContain("'+49 151 2345204");
  });

  test('an empty list is a header', async () => {
    stage.play(() => worldOf([]));
    expect(await (await ask('?format=csv')).text()).toMatch(/^id,[^\r\n]+\r\n$/);
  });
});

describe('what goes wrong', () => {
  test('at the beginning is an answer in words and no file', async () => {
    expect((await ask('?format=xls')).status).toBe(400);
    stage.play(signedOut);
    const nobody = await ask('?format=csv');
    expect(nobody.status).toBe(401);
    expect(await nobody.text()).toContain('Log in with Facebook');
    stage.play(() => {
      throw new Error('away');
    });
    const away = await ask('?format=csv');
    expect(away.status).toBe(503);
    expect(away.headers.get('content-disposition')).toBeNull();
  });

  test('on the way breaks the download, so that half is not taken for the whole', async () => {
    stage.play(() => worldOf(manyEvents(250)));
    const answer = await ask('?format=jsonl');
    stage.play(() => {
      throw new Error('away');
    });
    await expect(answer.text()).rejects.toBeDefined();
  });
});
