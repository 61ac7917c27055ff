// An Instagram professional account (docs/instagram-platform; fields as in Meta's Node SDK, src/objects/ig-user.js).
import type { InstagramAccount } from '../../world/assets.ts';
import type { Call } from '../call.ts';
import { GraphNode, isoTime } from '../node.ts';

function mediaOf(call: Call, account: InstagramAccount): GraphNode[] {
  return [1, 2, 3].map((days) => {
    const id = `${account.id.slice(0, 8)}${account.id.slice(-6)}${days}`;
    return new GraphNode({
      id,
      type: 'IGMedia',
      defaults: ['id'],
      fields: {
        caption: () => `${account.name}, picture ${days}`,
        media_type: () => 'IMAGE',
        timestamp: () => isoTime(call.world.clock.ms() - days * 86_400_000),
      },
    });
  });
}

export function instagramNode(call: Call, account: InstagramAccount): GraphNode {
  return new GraphNode({
    id: account.id,
    type: 'IGUser',
    defaults: ['id'],
    fields: {
      ig_id: () => Number(account.id.slice(-10)),
      username: () => account.username,
      name: () => account.name,
      biography: () => account.biography,
      website: () => undefined,
      profile_picture_url: () => `${call.origin}/control/picture/${account.id}.svg`,
      followers_count: () => account.followers,
      follows_count: () => 12,
      media_count: () => account.media,
      has_profile_pic: () => true,
      is_published: () => true,
    },
    edges: { media: { list: () => mediaOf(call, account) } },
  });
}
