// What stands beside an event in a list: for going from one to the next without going back to the list.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import type { EntityManager } from '#base/database';
import { gather } from '#base/gather';
import { wrongInput } from '#base/wrong-input';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { WebhookEventFilter } from './event-filter.ts';
import { openList } from './open-list.ts';
import type { VisibleParts } from './visible-accounts.ts';
import { createParameters, orderOf, walk, type EventList } from './walk.ts';
import { WebhookEvent } from './webhook-event.ts';

@ObjectType({ description: 'What stands beside an event in a list, newest first.' })
export class EventNeighbours {
  @Field(() => ID, {
    nullable: true,
    description: 'Our id of the next newer one; null: it is the newest.',
  })
  newerId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Our id of the next older one; null: it is the oldest.',
  })
  olderId!: string | null;
}

@Resolver(() => WebhookEvent)
export class NeighboursResolver {
  constructor(private readonly parts: VisibleParts) {}

  @FieldResolver(() => EventNeighbours, {
    description:
      'The events beside it in the list that the filter makes. May be asked for on one event only, not on those of a list.',
  })
  async neighbours(
    @Root() { id }: WebhookEvent,
    @Arg('filter', () => WebhookEventFilter, {
      nullable: true,
      description: 'The list; null: all events.',
    })
    filter: WebhookEventFilter | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventNeighbours> {
    if (isInList(info.path)) {
      throw wrongInput('`neighbours` may be asked for on one `webhookEvent` only.');
    }
    const { list } = await openList(this.parts, context, filter);
    return findNeighbours(context.em, list, id);
  }
}

/** A place in a list is a number on the way from the query to the field. */
function isInList(path: GraphQLResolveInfo['path'] | undefined): boolean {
  if (path === undefined) return false;
  return typeof path.key === 'number' || isInList(path.prev);
}

/** Whether or not the event itself is in the list. One statement. */
async function findNeighbours(
  em: EntityManager,
  list: EventList,
  id: string,
): Promise<EventNeighbours> {
  const nobody = { newerId: null, olderId: null };
  if (list.accounts.length === 0) return make(EventNeighbours, nobody);
  const parameters = createParameters();
  const nearest = (place: { before: string | null; after: string | null }): string => {
    const stretch = { ...place, fromEnd: place.after === null, most: 1 };
    return `(select id from (${walk(list, stretch, parameters)}) as each ${orderOf(stretch)} limit 1)`;
  };
  const [found = nobody] = await gather<EventNeighbours>(
    em,
    `select ${nearest({ before: id, after: null })} as "newerId", ${nearest({ before: null, after: id })} as "olderId"`,
    parameters.values,
  );
  return make(EventNeighbours, found);
}
