import { afterEach, beforeEach, expect, test } from 'vitest';
import { stage, type Reviewer, type Stage } from '../../test/stage.ts';

const STUDIO = '104958712309';

let here: Stage;
beforeEach(async () => {
  here = await stage();
});
afterEach(() => here.close());

interface Covering {
  permission: string;
  coversAll: boolean;
  covers: { metaId: string; name: string | null }[];
}

async function grantsOf(reviewer: Pick<Reviewer, 'ask'>): Promise<ReadonlyMap<string, Covering>> {
  const { data } = await reviewer.ask(
    '{ connection { scopes { permission coversAll covers { metaId name } } } }',
  );
  const { scopes } = data['connection'] as { scopes: Covering[] };
  return new Map(scopes.map((grant) => [grant.permission, grant]));
}

test('a grant without a limit covers all accounts, and names none', async () => {
  const grants = await grantsOf(await here.login('all-channels'));
  expect(grants.get('pages_messaging')).toMatchObject({ coversAll: true, covers: [] });
});

test('a limited grant names its accounts, those not found by their id alone', async () => {
  const rita = await here.login('all-channels', { accounts: [STUDIO] });
  const grants = await grantsOf(rita);
  expect(grants.get('pages_show_list')).toMatchObject({
    coversAll: false,
    covers: [{ metaId: STUDIO, name: 'Luma Studio' }],
  });
  expect(grants.get('instagram_basic')).toMatchObject({ coversAll: false, covers: [] });
  // Ben's business owns one of the two Pages; without business_management none of them is found.
  const ben = await here.login('business-only', {
    accounts: ['105700300101'],
    decline: ['business_management'],
  });
  expect((await grantsOf(ben)).get('pages_show_list')?.covers).toEqual([
    { metaId: '105700300101', name: null },
  ]);
});

test('what is not granted covers nothing, and nobody’s grants neither', async () => {
  const dana = await here.login('declines');
  expect((await grantsOf(dana)).get('whatsapp_business_management')).toMatchObject({
    coversAll: false,
    covers: [],
  });
  for (const grant of (await grantsOf({ ask: (query) => here.ask(query) })).values()) {
    expect(grant).toMatchObject({ coversAll: false, covers: [] });
  }
});
