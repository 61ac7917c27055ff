// The chart of the caller's events over time.
import type { Context } from '#base/context';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { WebhookEventFilter } from '../event-filter.ts';
import type { EventParts } from '../open-event.ts';
import { openList } from '../open-list.ts';
import { drawChart } from './draw-chart.ts';
import { EventChart } from './event-chart.ts';

@Resolver()
export class ChartResolver {
  constructor(private readonly parts: EventParts) {}

  @Query(() => EventChart, {
    description:
      'The caller’s events over time, by channel. The bars cover the filter’s time; without one, the shortest of 1 hour, 6 hours, 1, 7, 30 and 90 days up to now that holds every event.',
  })
  async webhookEventChart(
    @Arg('filter', () => WebhookEventFilter, { nullable: true, description: 'Which events.' })
    filter: WebhookEventFilter | null,
    @Ctx() context: Context,
  ): Promise<EventChart> {
    const { list } = await openList(this.parts, context, filter);
    return drawChart(context.em, list, this.parts.now());
  }
}
