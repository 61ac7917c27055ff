// The events of a delivery, as far as the caller may see them.
import { batchReads } from '#base/batch-reads';
import type { Context } from '#base/context';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asksFor } from './asks-for.ts';
import { WebhookDelivery } from './delivery.resolver.ts';
import { findDelivered } from './find-delivered.ts';
import { visibleAccounts, type VisibleParts } from './visible-accounts.ts';
import { showEvent, WebhookEvent } from './webhook-event.ts';

interface Asked {
  readonly deliveryId: string;
  readonly withPayload: boolean;
}

export interface DeliveredResolverParts extends VisibleParts {
  readonly now: () => Date;
}

@Resolver(() => WebhookDelivery)
export class DeliveredResolver {
  private readonly read: (context: Context, asked: Asked) => Promise<WebhookEvent[]>;

  constructor(parts: DeliveredResolverParts) {
    this.read = batchReads((context, asked) => readDelivered(parts, context, asked));
  }

  @FieldResolver(() => [WebhookEvent], {
    description: 'Those that the caller may see, in Meta’s order, at most 100.',
  })
  events(
    @Root() { id }: WebhookDelivery,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookEvent[]> {
    return this.read(context, { deliveryId: id, withPayload: asksFor(info, 'payload') });
  }
}

async function readDelivered(
  parts: DeliveredResolverParts,
  context: Context,
  asked: readonly Asked[],
): Promise<WebhookEvent[][]> {
  const names = await visibleAccounts(parts, context);
  const delivered = await findDelivered(
    context.em,
    [...names.keys()],
    asked.map(({ deliveryId }) => deliveryId),
    asked.some(({ withPayload }) => withPayload),
  );
  const now = parts.now();
  return asked.map(({ deliveryId }) =>
    (delivered.get(deliveryId) ?? []).map((row) =>
      showEvent(row, names.get(row.accountId) ?? null, now),
    ),
  );
}
