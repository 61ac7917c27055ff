import { failureOf, refusal } from '#meta/scripted-meta';
import { describe, expect, it } from 'vitest';
import { account, scriptedProof } from '../../../test/scripted-proof.ts';
import { proveInstagramBasic } from './instagram-basic.ts';

const instagram = account('INSTAGRAM', '17841');
const profile = {
  id: '17841',
  username: 'demo.shop',
  name: 'Demo Shop',
  profile_picture_url: 'https://p.example/ig',
  followers_count: 12,
  media_count: 2,
};
const media = {
  data: [
    {
      id: '1',
      caption: 'A lamp',
      media_type: 'CAROUSEL_ALBUM',
      timestamp: '2026-11-25T10:00:00+0000',
    },
    { id: '2' },
  ],
};

describe('instagram_basic', () => {
  it('shows the profile and the latest media by their words', async () => {
    const { tools, asked } = scriptedProof([{ json: profile }, { json: media }]);
    expect(await proveInstagramBasic(tools, instagram)).toEqual({
      proved: true,
      told: 'Read the profile of @demo.shop with 12 followers.',
      lines: [
        'Username: @demo.shop',
        'Name: Demo Shop',
        'Instagram ID: 17841',
        'Followers: 12',
        'Media: 2',
        'Picture: received',
        'Carousel album of 2026-11-25: A lamp',
        'Media: no words',
      ],
    });
    expect(asked[1]?.query['fields']).not.toContain('media_url');
  });

  it('is shown by an account without media', async () => {
    const { tools } = scriptedProof([{ json: profile }, { json: { data: [] } }]);
    expect(await proveInstagramBasic(tools, instagram)).toMatchObject({ proved: true });
  });

  it('is not shown by an id alone', async () => {
    const { tools, records } = scriptedProof([{ json: { id: '17841' } }, { json: { data: [] } }]);
    expect(await proveInstagramBasic(tools, instagram)).toMatchObject({ proved: false });
    expect(records[0]?.permissions).toEqual([]);
  });

  it.each([
    ['the profile', [refusal(100, 33)]],
    ['the media', [{ json: profile }, refusal(100, 33)]],
  ])('fails when Meta refuses %s', async (_what, script) => {
    const { tools } = scriptedProof(script);
    expect(await failureOf(proveInstagramBasic(tools, instagram))).toMatchObject({
      name: 'NotFound',
    });
  });
});
