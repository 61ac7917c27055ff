// What a person reaches through businesses: in few requests, and with the rest when a part is refused.
import { describe, expect, it } from 'vitest';
import { findBusinessAssets } from './find-business-assets.ts';
import { findPages } from './find-pages.ts';
import {
  type Asked,
  failureOf,
  refusal,
  type Reply,
  scriptedMeta,
  USER_TOKEN,
} from './scripted-meta.ts';
import { subscribePages } from './subscribe-pages.ts';
import { subscribeWhatsAppAccounts } from './subscribe-whatsapp-accounts.ts';

const everything = { withPages: true, withInstagram: true, withWhatsApp: true };
const next = (path: string, after: string) =>
  `https://graph.example/v25.0/${path}?access_token=EAATESTTOKEN&after=${after}`;
const edge = (data: unknown[], more?: string) => ({
  data,
  paging: { cursors: {}, ...(more === undefined ? {} : { next: more }) },
});
const page = (id: number) => ({ id: `${id}`, name: `Page ${id}`, access_token: `EAACpage${id}` });
const phone = (id: number) => ({ id: `${id}`, display_phone_number: '+1 555-010-0001' });
const many = <T>(count: number, make: (id: number) => T, first = 1) =>
  Array.from({ length: count }, (_, index) => make(first + index));

const demo = {
  id: '6006',
  name: 'Demo Ltd',
  verification_status: 'verified',
  owned_pages: edge([
    { ...page(3003), instagram_business_account: { id: '17841', username: 'demo.shop' } },
  ]),
  client_pages: edge([{ id: '3004', name: 'Client Page' }]),
  owned_whatsapp_business_accounts: edge([
    { id: '4004', name: 'Demo WABA', phone_numbers: edge([phone(8008)]) },
  ]),
  client_whatsapp_business_accounts: edge([{ id: '4005', name: 'Client WABA' }]),
};
const business = { metaId: '6006', name: 'Demo Ltd', verificationStatus: 'verified' };

/** Refuses a question whose fields name what Meta will not show; else answers the demo business with the lists that were asked for. */
const refusing =
  (forbidden: RegExp, with_ = refusal(200)) =>
  ({ query }: Asked): Reply => {
    const fields = query['fields'] ?? '';
    if (forbidden.test(fields)) return with_;
    const asked = Object.entries(demo).filter(
      ([name]) =>
        (!name.includes('_pages') && !name.includes('_whatsapp')) || fields.includes(`${name}.`),
    );
    return { json: edge([Object.fromEntries(asked)]) };
  };

describe("the accounts of a person's businesses", () => {
  it('come in one request, each with the business it came through', async () => {
    const { graph, asked, records } = scriptedMeta([{ json: edge([demo]) }]);
    const found = await findBusinessAssets(graph, USER_TOKEN, everything);
    expect(found).toMatchObject({ requests: 1, problems: [], businesses: [business] });
    expect(found.pages).toMatchObject([
      {
        metaId: '3003',
        accessToken: 'EAACpage3003',
        instagram: { metaId: '17841', username: 'demo.shop', followersCount: null },
        source: 'OWNED_BY_BUSINESS',
        business,
      },
      { metaId: '3004', accessToken: null, instagram: null, source: 'CLIENT_OF_BUSINESS' },
    ]);
    expect(found.whatsAppAccounts).toMatchObject([
      {
        metaId: '4004',
        source: 'OWNED_BY_BUSINESS',
        phoneNumbers: [{ metaId: '8008', displayPhoneNumber: '+1 555-010-0001', status: null }],
      },
      { metaId: '4005', source: 'CLIENT_OF_BUSINESS', phoneNumbers: [] },
    ]);
    expect(asked).toHaveLength(1);
    expect(records[0]).toMatchObject({
      pathTemplate: '/me/businesses',
      permissions: ['business_management', 'instagram_basic', 'whatsapp_business_management'],
    });
  });

  it('are asked for only where they are wanted', async () => {
    const { graph, asked } = scriptedMeta([{ json: edge([]) }, { json: edge([]) }]);
    const wish = { withPages: true, withInstagram: false, withWhatsApp: false };
    await findBusinessAssets(graph, USER_TOKEN, wish);
    expect(asked[0]?.query['fields']).not.toMatch(/instagram|whatsapp/);
    await findBusinessAssets(graph, USER_TOKEN, { ...wish, withPages: false, withWhatsApp: true });
    expect(asked[1]?.query['fields']).not.toContain('_pages');
  });

  it('show no use of a permission whose part Meta left out', async () => {
    const { graph, records } = scriptedMeta([{ json: edge([{ id: '6006' }]) }]);
    expect(await findBusinessAssets(graph, USER_TOKEN, everything)).toMatchObject({
      businesses: [{ metaId: '6006', name: '', verificationStatus: null }],
      pages: [],
      whatsAppAccounts: [],
    });
    expect(records[0]?.permissions).toEqual(['business_management']);
  });

  it('are read on where a nested list goes on, numbers too', async () => {
    const first = {
      id: '6006',
      owned_pages: edge(many(100, page), next('6006/owned_pages', 'P')),
      owned_whatsapp_business_accounts: edge(
        [{ id: '4004', phone_numbers: edge([phone(1)], next('4004/phone_numbers', 'N')) }],
        next('6006/owned_whatsapp_business_accounts', 'W'),
      ),
    };
    const { graph, asked, records } = scriptedMeta(({ url }, index) => {
      if (index === 0) return { json: edge([first], next('5005/businesses', 'B')) };
      if (url.pathname.endsWith('/businesses')) return { json: edge([{ id: '6007' }]) };
      if (url.pathname.endsWith('/owned_pages')) return { json: edge(many(50, page, 101)) };
      if (url.pathname.endsWith('/phone_numbers')) return { json: edge([phone(2)]) };
      return { json: edge([{ id: '4005' }]) };
    });
    const found = await findBusinessAssets(graph, USER_TOKEN, everything);
    expect(found.businesses.map((one) => one.metaId)).toEqual(['6006', '6007']);
    expect(found.pages).toHaveLength(150);
    expect(found.whatsAppAccounts.map((one) => one.phoneNumbers.length)).toEqual([2, 0]);
    expect(found.requests).toBe(5);
    expect(asked).toHaveLength(5);
    expect(records.map((call) => call.pathTemplate)).toEqual([
      '/me/businesses',
      '/me/businesses',
      '/{business}/owned_pages',
      '/{business}/owned_whatsapp_business_accounts',
      '/{waba}/phone_numbers',
    ]);
    expect(records.at(-1)?.accountId).toBe('4004');
  });

  it('come without WhatsApp when Meta refuses that, and it is said which parts and why', async () => {
    const { graph, asked } = scriptedMeta(refusing(/whatsapp/));
    const found = await findBusinessAssets(graph, USER_TOKEN, everything);
    expect(found.pages.map((one) => one.metaId)).toEqual(['3003', '3004']);
    expect(found.pages[0]?.instagram?.metaId).toBe('17841');
    expect(found.whatsAppAccounts).toEqual([]);
    expect(found.problems).toMatchObject([
      { part: 'owned_whatsapp_business_accounts', error: { name: 'MissingPermission' } },
      { part: 'client_whatsapp_business_accounts', error: { name: 'MissingPermission' } },
    ]);
    expect(found.businesses).toEqual([business]);
    expect(found.requests).toBe(asked.length);
  });

  it('come without Instagram when Meta refuses that alone', async () => {
    const { graph, asked } = scriptedMeta(refusing(/instagram/, refusal(10)));
    const found = await findBusinessAssets(graph, USER_TOKEN, everything);
    expect(found.pages.map((one) => one.metaId)).toEqual(['3003', '3004']);
    expect(found.whatsAppAccounts.map((one) => one.metaId)).toEqual(['4004', '4005']);
    expect(found.problems.map((one) => one.part)).toEqual(['INSTAGRAM', 'INSTAGRAM']);
    expect(found.requests).toBe(asked.length);
  });

  it('come in parts when Meta finds the whole question too large', async () => {
    const { graph } = scriptedMeta(refusing(/pages.*whatsapp/, { ...refusal(1), status: 500 }));
    const found = await findBusinessAssets(graph, USER_TOKEN, everything);
    expect([found.pages.length, found.whatsAppAccounts.length]).toEqual([2, 2]);
    expect(found.problems).toEqual([]);
  });

  it('are unknown, not none, when businesses may not be read at all', async () => {
    const { graph, asked } = scriptedMeta(() => refusal(200));
    const found = await findBusinessAssets(graph, USER_TOKEN, everything);
    expect(found).toMatchObject({
      businesses: [],
      problems: [{ part: 'BUSINESSES', error: { name: 'MissingPermission' } }],
      requests: 2,
    });
    expect(asked).toHaveLength(2);
  });

  it('keep what was read when a later page of one list fails', async () => {
    const broken = {
      id: '6006',
      owned_pages: edge(many(100, page), next('6006/owned_pages', 'P')),
    };
    const { graph } = scriptedMeta([
      { json: edge([broken, { ...demo, id: '6007' }]) },
      refusal(32),
    ]);
    const found = await findBusinessAssets(graph, USER_TOKEN, everything);
    expect(found.pages).toHaveLength(102);
    expect(found.whatsAppAccounts).toHaveLength(2);
    expect(found.problems).toMatchObject([{ part: 'owned_pages', error: { name: 'Throttled' } }]);
  });

  it.each([
    ['the token is dead', refusal(190, 458), 'RevokedToken'],
    ['the limit is used up', refusal(4), 'Throttled'],
  ])('cannot be read when %s, and that is thrown', async (_why, reply, name) => {
    const { graph, asked } = scriptedMeta(() => reply);
    const error = await failureOf(findBusinessAssets(graph, USER_TOKEN, everything));
    expect(error).toMatchObject({ name });
    expect(asked).toHaveLength(1);
  });

  it('whose token dies on the way are not told as a part', async () => {
    const first = { id: '6006', owned_pages: edge([], next('6006/owned_pages', 'P')) };
    const { graph } = scriptedMeta([{ json: edge([first]) }, refusal(190, 463)]);
    const error = await failureOf(findBusinessAssets(graph, USER_TOKEN, everything));
    expect(error).toMatchObject({ name: 'ExpiredToken' });
  });
});

describe('250 Pages, 5 businesses and 20 WhatsApp accounts', () => {
  it('are found and subscribed in at most twelve requests', async () => {
    const businesses = many(5, (id) => ({
      id: `60${id}`,
      owned_pages: edge(many(50, page, 50 * id)),
      owned_whatsapp_business_accounts: edge(many(4, (n) => ({ id: `4${id}${n}` }))),
    }));
    const { graph, asked } = scriptedMeta(({ url, query, body }) => {
      if (url.pathname.endsWith('/businesses')) return { json: edge(businesses) };
      if (url.pathname.endsWith('/accounts')) {
        const from = Number(query['after'] ?? '0');
        const more = from < 200 ? next('me/accounts', `${from + 100}`) : undefined;
        return { json: edge(many(from < 200 ? 100 : 50, page, from + 1), more) };
      }
      const count = JSON.stringify(body).split('relative_url').length - 1;
      return { json: many(count, () => ({ code: 200, body: '{"success":true}' })) };
    });
    const mine = await findPages(graph, USER_TOKEN, { withInstagram: true });
    const found = await findBusinessAssets(graph, USER_TOKEN, everything);
    const pages = mine.pages.map((one) => ({
      pageId: one.metaId,
      token: { value: one.accessToken ?? '', kind: 'PAGE' as const },
    }));
    const wabaIds = found.whatsAppAccounts.map((one) => one.metaId);
    const subscribed = [
      ...(await subscribePages(graph, pages)),
      ...(await subscribeWhatsAppAccounts(graph, USER_TOKEN, wabaIds)),
    ];
    expect(subscribed.filter((one) => one.error === null)).toHaveLength(270);
    expect([mine.requests, found.requests]).toEqual([3, 1]);
    expect(asked.length).toBeLessThanOrEqual(12);
  });
});
