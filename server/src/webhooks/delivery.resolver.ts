// What an event tells of its way here: how often Meta delivered it, by which delivery it came, when it goes again.
import { batchReads } from '#base/batch-reads';
import { make } from '#base/contract';
import type { Context } from '#base/context';
import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { findArrivals, type Arrival, type EventAt } from './find-arrivals.ts';
import { keptMs } from './lifetime.ts';
import { WebhookEvent } from './webhook-event.ts';

@ObjectType({ description: 'One request of Meta’s, which may bring many events.' })
export class WebhookDelivery {
  /** Id of its first event; not part of the contract. */
  id!: string;

  @Field(() => GraphQLDateTime, { description: 'When it came, UTC.' })
  receivedAt!: Date;

  @Field(() => Int, { description: 'How many events were in it.' })
  size!: number;
}

export interface DeliveryResolverParts {
  /** How long events are kept, in milliseconds. */
  readonly eventsKeptMs: number;
}

const readArrival = batchReads<EventAt, Arrival | null>(async ({ em }, events) => {
  const arrivals = await findArrivals(em, events);
  return events.map(({ id }) => arrivals.get(id) ?? null);
});

@Resolver(() => WebhookEvent)
export class DeliveryResolver {
  constructor(private readonly parts: DeliveryResolverParts) {}

  @FieldResolver(() => GraphQLDateTime, { description: 'When it is erased here, UTC.' })
  erasesAt(@Root() { accountId, receivedAt }: WebhookEvent): Date {
    return new Date(receivedAt.getTime() + keptMs(accountId, this.parts.eventsKeptMs));
  }

  @FieldResolver(() => Int, {
    description: 'How many times Meta delivered it; it is stored once.',
  })
  async timesDelivered(@Root() event: WebhookEvent, @Ctx() context: Context): Promise<number> {
    return (await readArrival(context, event))?.times ?? 1;
  }

  @FieldResolver(() => GraphQLDateTime, { description: 'When Meta delivered it last, UTC.' })
  async lastDeliveredAt(@Root() event: WebhookEvent, @Ctx() context: Context): Promise<Date> {
    return (await readArrival(context, event))?.lastAt ?? event.receivedAt;
  }

  @FieldResolver(() => WebhookDelivery, { description: 'The delivery that brought it first.' })
  async delivery(@Root() event: WebhookEvent, @Ctx() context: Context): Promise<WebhookDelivery> {
    const arrival = await readArrival(context, event);
    return make(WebhookDelivery, {
      id: arrival?.deliveryId ?? event.id,
      receivedAt: event.receivedAt,
      size: arrival?.deliverySize ?? 1,
    });
  }
}
