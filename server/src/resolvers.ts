// The resolvers of all rooms: together they are the contract that schema.graphql prints.
import { AccountsChosenResolver } from '#channels/accounts-chosen.resolver';
import { ChannelsResolver } from '#channels/channels.resolver';
import { CoverageResolver } from '#channels/coverage.resolver';
import type { DiscoverParts } from '#channels/discover';
import { SubscribeResolver } from '#channels/subscribe.resolver';
import { ConnectionResolver, type ConnectionParts } from '#connection/connection.resolver';
import { EnvironmentResolver, type EnvironmentParts } from '#connection/environment.resolver';
import { DeletionResolver } from '#deletion/deletion.resolver';
import type { Eraser } from '#deletion/erase';
import { PermissionsResolver } from '#permissions/permissions.resolver';
import { EventResolver, type EventResolverParts } from '#webhooks/event.resolver';
import type { HealthParts } from '#webhooks/health/health-parts';
import { HealthResolver } from '#webhooks/health/health.resolver';

export interface ResolverParts {
  environment: EnvironmentParts;
  connection: ConnectionParts;
  channels: DiscoverParts;
  events: EventResolverParts;
  health: HealthParts;
  eraser: Eraser;
}

/** Their constructors only keep what they are given, so a list for printing the schema may be made of nothing. */
export function createResolvers(parts: ResolverParts): object[] {
  const { findViewer } = parts.connection;
  return [
    new EnvironmentResolver(parts.environment),
    new ConnectionResolver(parts.connection),
    new ChannelsResolver({ ...parts.channels, findViewer }),
    new SubscribeResolver({ ...parts.channels, findViewer }),
    new CoverageResolver({ findViewer }),
    new AccountsChosenResolver(),
    new EventResolver(parts.events),
    new HealthResolver({ ...parts.health, findViewer }),
    new PermissionsResolver({ findViewer }),
    new DeletionResolver({ eraser: parts.eraser, findViewer }),
  ];
}
