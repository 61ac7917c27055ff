// The contract's side of following events: the subscription.
import type { Context } from '#base/context';
import { resolverIn } from '#base/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { asksFor } from './asks-for.ts';
import { followEvents, type FollowParts } from './follow-events.ts';
import { WebhookEventFilter } from './event-filter.ts';
import { WebhookEventEdge } from './webhook-event.ts';

interface Asked {
  args: { filter?: WebhookEventFilter | null; after?: string | null };
  context: Context;
  info: GraphQLResolveInfo;
}

@Resolver()
export class EventStreamResolver {
  constructor(private readonly parts: FollowParts) {}

  @Subscription(() => WebhookEventEdge, {
    description:
      'Events of the caller’s accounts as they are stored, each once on one stream; with `after`, first those that came since. Coming back with the cursor of the last event seen, those of the 10 seconds before it may come again; nothing is missed that was stored within 10 seconds of its arrival.',
    subscribe: (asked: Asked) => resolverIn(asked.info.schema, EventStreamResolver).follow(asked),
  })
  webhookEventReceived(
    @Root() edge: WebhookEventEdge,
    @Arg('filter', () => WebhookEventFilter, { nullable: true, description: 'Which events.' })
    _filter: WebhookEventFilter | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last event seen; null: only new ones.',
    })
    _after: string | null,
  ): WebhookEventEdge {
    return edge;
  }

  follow({ args, context, info }: Asked): Promise<AsyncIterableIterator<WebhookEventEdge>> {
    const { filter = null, after = null } = args;
    const withPayload = asksFor(info, 'payload');
    return followEvents(this.parts, context, { filter, after, withPayload });
  }
}
