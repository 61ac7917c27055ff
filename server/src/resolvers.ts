// The resolvers of all rooms: together they are the contract that schema.graphql prints.
import { FailureResolver } from '#base/failure.resolver';
import { type FindNode, NodeResolver } from '#base/node.resolver';
import { AccountsChosenResolver } from '#channels/accounts-chosen.resolver';
import { ChannelsResolver } from '#channels/channels.resolver';
import { CoverageResolver } from '#channels/coverage.resolver';
import type { DiscoverParts } from '#channels/discover';
import { findAccount } from '#channels/find-account';
import { SubscribeResolver } from '#channels/subscribe.resolver';
import { ConnectionResolver, type ConnectionParts } from '#connection/connection.resolver';
import { findOwn } from '#connection/find-own';
import { GrantResolver } from '#connection/grant.resolver';
import { EnvironmentResolver, type EnvironmentParts } from '#connection/environment.resolver';
import { findApiKey } from '#keys/find-keys';
import { KeysResolver } from '#keys/keys.resolver';
import { DeletionProgressResolver } from '#deletion/deletion-progress.resolver';
import { DeletionResolver } from '#deletion/deletion.resolver';
import type { Eraser } from '#deletion/erase';
import type { FollowDeletionParts } from '#deletion/follow-deletion';
import { findCall } from '#evidence/find-call';
import { findRun } from '#evidence/find-runs';
import { ProblemResolver } from '#evidence/problem.resolver';
import { EventConversationResolver } from '#messages/event-conversation.resolver';
import { MessagesResolver } from '#messages/messages.resolver';
import type { PackParts } from '#permissions/pack/make-pack';
import { PermissionsResolver } from '#permissions/permissions.resolver';
import { ProofsResolver } from '#permissions/proofs.resolver';
import type { ProveParts } from '#permissions/prove-permissions';
import { ReviewResolver } from '#permissions/review.resolver';
import { SetupResolver, type SetupResolverParts } from '#setup/setup.resolver';
import { ChartResolver } from '#webhooks/chart/chart.resolver';
import { DeliveredResolver } from '#webhooks/delivered.resolver';
import { DeliveryResolver, type DeliveryResolverParts } from '#webhooks/delivery.resolver';
import { EventStreamResolver } from '#webhooks/event-stream.resolver';
import { EventResolver } from '#webhooks/event.resolver';
import type { FollowParts } from '#webhooks/follow-events';
import type { HealthParts } from '#webhooks/health/health-parts';
import { HealthResolver } from '#webhooks/health/health.resolver';
import { ListResolver } from '#webhooks/list.resolver';
import { NeighboursResolver } from '#webhooks/neighbours.resolver';
import { type EventParts, openEvent } from '#webhooks/open-event';
import { findRejectedDelivery, RejectedResolver } from '#webhooks/rejected.resolver';
import type { ReplayParts } from '#webhooks/replay-event';
import { ReplayResolver } from '#webhooks/replay.resolver';
import { validate } from 'uuid';

export interface ResolverParts {
  environment: EnvironmentParts;
  connection: ConnectionParts;
  channels: DiscoverParts;
  events: EventParts & DeliveryResolverParts & ReplayParts & FollowParts;
  health: HealthParts;
  proofs: ProveParts & PackParts;
  setup: SetupResolverParts;
  /** Origin of the web, to which the pages that failures name belong. */
  webUrl: string;
  eraser: Eraser;
  deletion: FollowDeletionParts;
}

/** Their constructors only keep what they are given, so a list for printing the schema may be made of nothing. */
export function createResolvers(parts: ResolverParts): object[] {
  const { findViewer } = parts.connection;
  const messages = new MessagesResolver({ ...parts.channels, findViewer });
  /** Where `node` looks, in this order. A finder costs nothing for an id that cannot be its room's. */
  const finders: FindNode[] = [
    (context, id) => messages.conversation(id, context),
    findOwn(findViewer, findAccount),
    findOwn(findViewer, findRun),
    findOwn(findViewer, findCall),
    findOwn(findViewer, (em, connectionId, id) =>
      findApiKey(em, connectionId, id, parts.events.now()),
    ),
    async (context, id) => (validate(id) ? openEvent(parts.events, context, id) : null),
    findOwn(findViewer, (em, _connectionId, id) => findRejectedDelivery(em, id)),
  ];
  return [
    new FailureResolver(parts),
    new ProblemResolver(parts),
    new EnvironmentResolver(parts.environment),
    new ConnectionResolver(parts.connection),
    new GrantResolver(parts.environment),
    new KeysResolver(parts.connection),
    new ChannelsResolver({ ...parts.channels, findViewer }),
    new SubscribeResolver({ ...parts.channels, findViewer }),
    new CoverageResolver({ findViewer }),
    new AccountsChosenResolver(),
    new EventResolver(parts.events),
    new ListResolver(),
    new NeighboursResolver(parts.events),
    new ChartResolver(parts.events),
    new EventStreamResolver(parts.events),
    new DeliveryResolver(parts.events),
    new DeliveredResolver(parts.events),
    new ReplayResolver(parts.events),
    new RejectedResolver({ findViewer }),
    new HealthResolver({ ...parts.health, findViewer }),
    messages,
    new EventConversationResolver(),
    new NodeResolver(finders),
    new PermissionsResolver({ ...parts.proofs, findViewer }),
    new ProofsResolver({ ...parts.proofs, findViewer }),
    new ReviewResolver({ ...parts.proofs, findViewer }),
    new SetupResolver(parts.setup),
    new DeletionResolver({ eraser: parts.eraser, findViewer }),
    new DeletionProgressResolver(parts.deletion),
  ];
}
