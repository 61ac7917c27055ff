// The contract's side of the room: the latest events and one of them. A caller sees the events of the accounts they are
// connected to, and Meta's samples, which hold nobody's data; without a session nothing.
import type { Context } from '#base/context';
import { cutPage, PageArgs, readUuidPage } from '#base/page';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { asksFor } from './asks-for.ts';
import { WebhookEventFilter } from './event-filter.ts';
import { findEvents } from './find-events.ts';
import type { EventPage } from './list.resolver.ts';
import { openEvent, type EventParts } from './open-event.ts';
import { openList } from './open-list.ts';
import { showEvent, showEvents, WebhookEvent, WebhookEventConnection } from './webhook-event.ts';

@Resolver(() => WebhookEvent)
export class EventResolver {
  constructor(private readonly parts: EventParts) {}

  @Query(() => WebhookEventConnection, {
    description: 'The events of the caller’s accounts and Meta’s samples, newest first.',
  })
  async webhookEvents(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => WebhookEventFilter, { nullable: true, description: 'Which of them.' })
    filter: WebhookEventFilter | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventPage> {
    const asked = readUuidPage(args);
    const { list, names } = await openList(this.parts, context, filter);
    // One more than is shown tells whether there is another page.
    const stretch = { ...asked, most: asked.size + 1 };
    const rows = await findEvents(context.em, list, stretch, asksFor(info, 'payload'));
    const page = cutPage(rows, asked);
    const now = this.parts.now();
    const shown = page.rows.map((row) => showEvent(row, names.get(row.accountId) ?? null, now));
    return Object.assign(
      showEvents({ ...page, rows: shown }, ({ id }) => id),
      { list },
    );
  }

  @Query(() => WebhookEvent, {
    nullable: true,
    description: 'One event; null when it is not there or not the caller’s.',
  })
  webhookEvent(
    @Arg('id', () => ID, { description: 'Our id of it.' }) id: string,
    @Ctx() context: Context,
  ): Promise<WebhookEvent | null> {
    return openEvent(this.parts, context, id);
  }
}
