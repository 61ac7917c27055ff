// The contract's side of the room: the latest events and one of them. A caller sees the events of the accounts they are
// connected to, and Meta's samples, which hold nobody's data; without a session nothing.
import type { Context } from '#base/context';
import { cutPage, PageArgs, readPage } from '#base/page';
import { wrongInput } from '#base/wrong-input';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { validate } from 'uuid';
import { asksFor } from './asks-for.ts';
import { findEvent, findEvents } from './find-events.ts';
import { visibleAccounts, type VisibleParts } from './visible-accounts.ts';
import {
  showEvent,
  showEvents,
  WebhookEvent,
  WebhookEventConnection,
  WebhookEventFilter,
} from './webhook-event.ts';

export interface EventResolverParts extends VisibleParts {
  readonly now: () => Date;
}

@Resolver(() => WebhookEvent)
export class EventResolver {
  constructor(private readonly parts: EventResolverParts) {}

  @Query(() => WebhookEventConnection, {
    description: 'The events of the caller’s accounts and Meta’s samples, newest first.',
  })
  async webhookEvents(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => WebhookEventFilter, { nullable: true, description: 'Which of them.' })
    filter: WebhookEventFilter | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookEventConnection> {
    const asked = readPage(args);
    const names = await visibleAccounts(this.parts, context, filter);
    const rows = await findEvents(context.em, {
      accounts: [...names.keys()],
      channel: filter?.channel ?? null,
      kind: filter?.kind ?? null,
      after: readCursor(asked.after),
      // One more than is shown tells whether there is a next page.
      most: asked.size + 1,
      withPayload: asksFor(info, 'payload'),
    });
    const page = cutPage(rows, asked);
    const shown = page.rows.map((row) =>
      showEvent(row, names.get(row.accountId) ?? null, this.parts.now()),
    );
    return showEvents({ ...page, rows: shown }, ({ id }) => id);
  }

  @Query(() => WebhookEvent, {
    nullable: true,
    description: 'One event; null when it is not there or not the caller’s.',
  })
  async webhookEvent(
    @Arg('id', () => ID, { description: 'Our id of it.' }) id: string,
    @Ctx() context: Context,
  ): Promise<WebhookEvent | null> {
    const names = await visibleAccounts(this.parts, context);
    const row = await findEvent(context.em, [...names.keys()], id);
    if (row === null) return null;
    return showEvent(row, names.get(row.accountId) ?? null, this.parts.now());
  }
}

function readCursor(after: string | null): string | null {
  if (after === null || validate(after)) return after;
  throw wrongInput('`after` must be a cursor that this list returned.');
}
