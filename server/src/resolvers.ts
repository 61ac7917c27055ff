// The resolvers of all rooms: together they are the contract that schema.graphql prints.
import { ChannelsResolver } from '#channels/channels.resolver';
import type { DiscoverParts } from '#channels/discover';
import { ConnectionResolver, type ConnectionParts } from '#connection/connection.resolver';
import { EnvironmentResolver, type EnvironmentParts } from '#connection/environment.resolver';
import { DeletionResolver } from '#deletion/deletion.resolver';
import type { Eraser } from '#deletion/erase';
import { MessagesResolver } from '#messages/messages.resolver';
import { PermissionsResolver } from '#permissions/permissions.resolver';
import { EventResolver, type EventResolverParts } from '#webhooks/event.resolver';

export interface ResolverParts {
  environment: EnvironmentParts;
  connection: ConnectionParts;
  channels: DiscoverParts;
  events: EventResolverParts;
  eraser: Eraser;
}

/** Their constructors only keep what they are given, so a list for printing the schema may be made of nothing. */
export function createResolvers(parts: ResolverParts): object[] {
  const { findViewer } = parts.connection;
  return [
    new EnvironmentResolver(parts.environment),
    new ConnectionResolver(parts.connection),
    new ChannelsResolver({ ...parts.channels, findViewer }),
    new EventResolver(parts.events),
    new MessagesResolver({ ...parts.channels, findViewer }),
    new PermissionsResolver({ findViewer }),
    new DeletionResolver({ eraser: parts.eraser, findViewer }),
  ];
}
