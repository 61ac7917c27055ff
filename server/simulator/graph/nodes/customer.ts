// A customer who has written first, seen with the Page token.
import type { FacebookPage } from '../../world/assets.ts';
import type { Conversation } from '../../world/world.ts';
import type { Call } from '../call.ts';
import { GraphNode } from '../node.ts';
import { conversationsOf } from './conversation.ts';

export function findCustomer(call: Call, page: FacebookPage, id: string): GraphNode | null {
  const channels = ['messenger', 'instagram'] as const;
  const found = channels
    .flatMap((channel) => conversationsOf(call.world, page, channel))
    .find((one) => one.customer.id === id);
  return found === undefined ? null : customerNode(call, found);
}

function customerNode(call: Call, { customer, channel }: Conversation): GraphNode {
  const [first = customer.name, ...rest] = customer.name.split(' ');
  const picture = () => `${call.origin}/control/picture/${customer.id}.svg`;
  const messenger = { first_name: () => first, last_name: () => rest.join(' ') };
  const instagram = {
    username: () => customer.name.toLowerCase().replaceAll(/\W+/g, '.'),
    follower_count: () => 120,
    is_user_follow_business: () => true,
    is_business_follow_user: () => false,
    is_verified_user: () => false,
  };
  return new GraphNode({
    id: customer.id,
    type: channel === 'instagram' ? 'IGBusinessScopedID' : 'User',
    defaults: channel === 'instagram' ? ['name', 'id'] : ['first_name', 'last_name', 'id'],
    fields: {
      name: () => customer.name,
      profile_pic: picture,
      ...(channel === 'instagram' ? instagram : messenger),
    },
  });
}
