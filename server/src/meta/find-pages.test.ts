// The Pages a person has a role on.
import { describe, expect, it } from 'vitest';
import { findPages } from './find-pages.ts';
import { failureOf, refusal, scriptedMeta, USER_TOKEN } from './scripted-meta.ts';

const page = {
  access_token: 'EAACpage',
  category: 'Software',
  name: 'Demo Page',
  id: '3003',
  picture: { data: { url: 'https://p.example/3003' } },
  tasks: ['MESSAGING', 'MANAGE'],
  is_published: true,
  connected_instagram_account: { id: '17841400000000001' },
  instagram_business_account: {
    id: '17841400000000001',
    username: 'demo.shop',
    name: 'Demo Shop',
    profile_picture_url: 'https://p.example/ig',
    followers_count: 12,
  },
};

describe("the person's Pages", () => {
  it('come with their tokens and the Instagram accounts behind them', async () => {
    const { graph, asked, records } = scriptedMeta([{ json: { data: [page] } }]);
    expect(await findPages(graph, USER_TOKEN, { withInstagram: true })).toEqual({
      pages: [
        {
          metaId: '3003',
          name: 'Demo Page',
          category: 'Software',
          pictureUrl: 'https://p.example/3003',
          tasks: ['MESSAGING', 'MANAGE'],
          accessToken: 'EAACpage',
          instagram: {
            metaId: '17841400000000001',
            username: 'demo.shop',
            name: 'Demo Shop',
            pictureUrl: 'https://p.example/ig',
            followersCount: 12,
          },
          personalInstagramId: null,
          published: true,
        },
      ],
      requests: 1,
      problems: [],
    });
    expect(asked[0]?.query).toMatchObject({
      limit: '100',
      fields:
        'id,name,category,picture{url},is_published,access_token,tasks,instagram_business_account{id,username,name,profile_picture_url,followers_count},connected_instagram_account',
    });
    expect(records[0]?.permissions).toEqual(['pages_show_list', 'instagram_basic']);
  });

  it('lack what Meta leaves out, and then show no use of instagram_basic', async () => {
    const { graph, records } = scriptedMeta([{ json: { data: [{ id: '3004' }] } }]);
    const { pages } = await findPages(graph, USER_TOKEN, { withInstagram: true });
    expect(pages).toEqual([
      {
        metaId: '3004',
        name: '',
        category: null,
        pictureUrl: null,
        tasks: [],
        accessToken: null,
        instagram: null,
        personalInstagramId: null,
        published: null,
      },
    ]);
    expect(records[0]?.permissions).toEqual(['pages_show_list']);
  });

  it('tell a personal Instagram account from a professional one', async () => {
    const personal = { id: '3005', connected_instagram_account: { id: '17841400000000005' } };
    const { graph, records } = scriptedMeta([{ json: { data: [page, personal] } }]);
    const { pages } = await findPages(graph, USER_TOKEN, { withInstagram: true });
    expect(pages.map(({ personalInstagramId }) => personalInstagramId)).toEqual([
      null,
      '17841400000000005',
    ]);
    expect(records[0]?.permissions).toEqual(['pages_show_list', 'instagram_basic']);
  });

  it('are not asked for Instagram when that was not granted', async () => {
    const { graph, asked } = scriptedMeta([{ json: { data: [] } }]);
    await findPages(graph, USER_TOKEN, { withInstagram: false });
    expect(asked[0]?.query['fields']).not.toContain('instagram');
  });

  it('come without Instagram when Meta refuses that part, with the reason', async () => {
    const { graph } = scriptedMeta([refusal(10), { json: { data: [page] } }]);
    const found = await findPages(graph, USER_TOKEN, { withInstagram: true });
    expect(found).toMatchObject({
      requests: 2,
      pages: [{ metaId: '3003' }],
      problems: [{ name: 'MissingPermission', code: 10 }],
    });
  });

  it.each([
    ['nothing is granted', () => refusal(200), 'MissingPermission', 2],
    ['the token is dead', () => refusal(190, 460), 'PasswordChanged', 1],
  ])('cannot be read when %s, and that is told', async (_why, script, name, requests) => {
    const { graph, asked } = scriptedMeta(script);
    expect(await failureOf(findPages(graph, USER_TOKEN, { withInstagram: true }))).toMatchObject({
      name,
    });
    expect(asked).toHaveLength(requests);
  });
});
