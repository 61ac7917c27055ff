// What a list of events tells of itself beside the page that was cut from it.
import type { Context } from '#base/context';
import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { countEvents, EventCount } from './event-count.ts';
import type { EventList } from './walk.ts';
import { WebhookEventConnection } from './webhook-event.ts';

/** A page that knows the list it was cut from. */
export type EventPage = WebhookEventConnection & { readonly list: EventList };

@Resolver(() => WebhookEventConnection)
export class ListResolver {
  @FieldResolver(() => EventCount, {
    description: 'How many events fit the filter, wherever the page lies.',
  })
  count(@Root() { list }: EventPage, @Ctx() { em }: Context): Promise<EventCount> {
    return countEvents(em, list);
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description:
      'With `search`: since when its text was looked for; older events were compared by id alone. The same search with `until` at this time goes on from there. Null: everything was looked through.',
  })
  searchedSince(@Root() { list }: EventPage): Date | null {
    return list.search?.since ?? null;
  }
}
