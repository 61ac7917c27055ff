import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Answer, type Reviewer, type Stage } from '../../test/stage.ts';
import { REJECTIONS } from './rejections.ts';

interface Rejected {
  id: string;
  reason: keyof typeof REJECTIONS;
  told: string;
  wayOn: string;
  status: number;
  bytes: number;
  contentType: string | null;
}
interface List {
  nodes: Rejected[];
  edges: { cursor: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string;
    endCursor: string;
  };
  count: { number: number; more: boolean };
}

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String) {
  rejectedDeliveries(first: $first, after: $after, last: $last, before: $before) {
    nodes { id at reason told wayOn status bytes contentType } edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } count { number more } } }`;

describe('deliveries that were not accepted', () => {
  let here: Stage;
  let rita: Reviewer;
  const answered: number[] = [];
  beforeAll(async () => {
    here = await stage();
    rita = await here.login('all-channels');
    for (let n = 0; n < 12; n += 1) {
      const body = `{"secret":"MARKER"${' '.repeat(n)}}`;
      const headers = n % 2 === 0 ? {} : { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };
      const url = `${here.url}/webhooks/meta`;
      const response = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
      answered.push(response.status);
    }
  });
  afterAll(() => here.close());

  const ask = (variables: object = {}): Promise<Answer> => rita.ask(LIST, variables);
  async function list(variables: object = {}): Promise<List> {
    const answer = await ask(variables);
    expect(answer.errors).toBeUndefined();
    return answer.data['rejectedDeliveries'] as List;
  }
  const sizes = ({ nodes }: List): number[] => nodes.map(({ bytes }) => bytes - 19);

  it('are told newest first, with why, the way on, and the answer they got', async () => {
    const found = await list();
    expect(sizes(found)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(found.nodes[0]).toMatchObject({
      reason: 'WRONG_SIGNATURE',
      status: 401,
      contentType: 'application/json',
      told: REJECTIONS.WRONG_SIGNATURE.told,
    });
    expect(found.nodes[1]).toMatchObject({ reason: 'MISSING_SIGNATURE', status: 401 });
    expect(answered).toEqual(found.nodes.map(({ status }) => status));
    expect(found.count).toEqual({ number: 12, more: false });
    expect(JSON.stringify(found)).not.toContain('MARKER');
  });

  it('can be paged both ways without a gap or a double', async () => {
    const first = await list({ first: 5 });
    const second = await list({ first: 5, after: first.pageInfo.endCursor });
    const third = await list({ first: 5, after: second.pageInfo.endCursor });
    expect([first, second, third].map(sizes)).toEqual([
      [11, 10, 9, 8, 7],
      [6, 5, 4, 3, 2],
      [1, 0],
    ]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await list({ last: 5, before: third.pageInfo.startCursor });
    expect(sizes(back)).toEqual(sizes(second));
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(sizes(await list({ last: 3 }))).toEqual([2, 1, 0]);
    const between = { after: first.pageInfo.endCursor, before: third.pageInfo.startCursor };
    expect(sizes(await list(between))).toEqual(sizes(second));
  });

  it('are counted up to a thousand', async () => {
    await here.app.database.sql(
      `insert into rejected_delivery (id, at, reason, bytes)
       select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, now(), 'EMPTY', 0 from generate_series(1, 988) as n`,
    );
    expect((await list({ first: 1 })).count).toEqual({ number: 1000, more: false });
    await here.app.database.sql(
      `insert into rejected_delivery (id, at, reason, bytes) values ('00000000-0000-7000-8000-000000009999', now(), 'EMPTY', 0)`,
    );
    expect((await list({ first: 1 })).count).toEqual({ number: 1000, more: true });
    await here.app.database.sql(`delete from rejected_delivery where reason = 'EMPTY'`);
  });

  it('are for whoever is signed in, and for nobody else', async () => {
    const sam = await here.login('second-reviewer');
    const his = await sam.ask(LIST, { first: 1 });
    expect(his.data['rejectedDeliveries']).toMatchObject({ count: { number: 12 } });
    const stranger = await here.ask(LIST);
    expect(stranger.data['rejectedDeliveries']).toMatchObject({
      nodes: [],
      count: { number: 0, more: false },
    });
  });

  it('say what is wrong with a page that cannot be', async () => {
    for (const variables of [
      { first: 0 },
      { last: 101 },
      { first: 1, last: 1 },
      { after: 'x' },
      { before: "'" },
    ]) {
      const { errors } = await ask(variables);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
  });

  it('have a plain sentence and a way on for every reason', () => {
    for (const { told, wayOn, description } of Object.values(REJECTIONS)) {
      for (const sentence of [told, wayOn, description]) expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
    const told = new Set(Object.values(REJECTIONS).map((reason) => reason.told));
    expect(told.size).toBe(Object.keys(REJECTIONS).length);
  });
});
