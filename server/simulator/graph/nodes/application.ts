// The app itself.
import { appSubscription } from '../app-subscription.ts';
import type { Call } from '../call.ts';
import { appLink } from '../install.ts';
import { GraphNode } from '../node.ts';

export function applicationNode(call: Call): GraphNode {
  const { world } = call;
  return new GraphNode({
    id: world.app.id,
    type: 'Application',
    defaults: ['category', 'link', 'name', 'id'],
    fields: {
      name: () => world.app.name,
      category: () => 'Business',
      link: () => appLink(world),
    },
    edges: { subscriptions: appSubscription(call) },
  });
}
