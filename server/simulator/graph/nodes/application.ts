// The app itself.
import { appSubscription } from '../app-subscription.ts';
import type { Call } from '../call.ts';
import { appLink } from '../install.ts';
import { GraphNode } from '../node.ts';

export function applicationNode(call: Call): GraphNode {
  const { world } = call;
  // Only the app itself sees all its fields (docs/graph-api/reference/application).
  const ofApp = (setting: 'privacyUrl' | 'termsUrl' | 'deauthorizeUrl') => () =>
    call.caller?.token.kind === 'APP' ? (world.app[setting] ?? undefined) : undefined;
  return new GraphNode({
    id: world.app.id,
    type: 'Application',
    defaults: ['category', 'link', 'name', 'id'],
    fields: {
      name: () => world.app.name,
      category: () => 'Business',
      link: () => appLink(world),
      privacy_policy_url: ofApp('privacyUrl'),
      terms_of_service_url: ofApp('termsUrl'),
      deauth_callback_url: ofApp('deauthorizeUrl'),
    },
    edges: { subscriptions: appSubscription(call) },
  });
}
