import { failureOf, refusal } from '#meta/scripted-meta';
import { describe, expect, it } from 'vitest';
import { account, scriptedProof } from '../../../test/scripted-proof.ts';
import { provePagesReadEngagement } from './pages-read-engagement.ts';

const page = account('PAGE', '3003');
const profile = {
  id: '3003',
  name: 'Demo Page',
  about: 'Lamps',
  category: 'Decor',
  picture: { data: { url: 'https://p.example/3003' } },
  fan_count: 1200,
  followers_count: 1204,
  instagram_business_account: { id: '17841', username: 'demo.shop' },
};
const posts = {
  data: [
    { id: '3003_1', message: 'New lamps', created_time: '2026-11-25T10:00:00+0000' },
    { id: '3003_2' },
  ],
};

describe('pages_read_engagement', () => {
  it('shows the Page, its latest posts and its Instagram link, with the Page’s own token', async () => {
    const { tools, asked, records } = scriptedProof([{ json: profile }, { json: posts }]);
    expect(await provePagesReadEngagement(tools, page)).toEqual({
      proved: true,
      told: 'Read Demo Page with 1,204 followers and its latest 2 posts.',
      lines: [
        'Name: Demo Page',
        'Category: Decor',
        'Followers: 1,204',
        'Likes: 1,200',
        'About: Lamps',
        'Picture: received',
        'Instagram: @demo.shop',
        'Post of 2026-11-25: New lamps',
        'Post: no words',
      ],
    });
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer EAACpage',
      'Bearer EAACpage',
    ]);
    expect(records[0]?.permissions).toEqual(['pages_read_engagement', 'instagram_basic']);
  });

  it('is not asked for Instagram where that was declined, and says where no account is linked', async () => {
    const { instagram_business_account: _link, ...unlinked } = profile;
    const declined = scriptedProof([{ json: unlinked }, { json: posts }], ['instagram_basic']);
    const { lines } = await provePagesReadEngagement(declined.tools, page);
    expect(lines.join()).not.toContain('Instagram');
    expect(declined.asked[0]?.query['fields']).not.toContain('instagram');
    const { tools } = scriptedProof([{ json: unlinked }, { json: posts }]);
    const shown = await provePagesReadEngagement(tools, page);
    expect(shown.lines).toContain('Instagram: no professional account is linked');
  });

  it('is not shown by a name alone', async () => {
    const { tools, records } = scriptedProof([
      { json: { id: '3003', name: 'Demo Page' } },
      { json: { data: [] } },
    ]);
    expect(await provePagesReadEngagement(tools, page)).toMatchObject({ proved: false });
    expect(records[0]?.permissions).toEqual([]);
  });

  it('is shown by the followers of a Page that has posted nothing', async () => {
    const { tools } = scriptedProof([{ json: profile }, { json: { data: [] } }]);
    expect(await provePagesReadEngagement(tools, page)).toMatchObject({
      proved: true,
      told: 'Read Demo Page with 1,204 followers and no posts yet.',
    });
  });

  it.each([
    ['the Page', [refusal(10)]],
    ['its posts', [{ json: profile }, refusal(10)]],
  ])('fails when Meta refuses %s', async (_what, script) => {
    const { tools } = scriptedProof(script);
    expect(await failureOf(provePagesReadEngagement(tools, page))).toMatchObject({ code: 10 });
  });
});
