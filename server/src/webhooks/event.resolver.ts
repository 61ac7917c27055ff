// The contract's side of the room: the latest events and one of them. A caller sees the events of the accounts they are
// connected to, and Meta's samples, which hold nobody's data; without a session nothing.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import { readFirst, wrongInput } from '#base/first';
import type { OwnAccount } from '#channels/accounts-of';
import type { FindViewer } from '#connection/viewer';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { validate } from 'uuid';
import { asksFor } from './asks-for.ts';
import { findEvent, findEvents } from './find-events.ts';
import { SAMPLE_ACCOUNT } from './unpack.ts';
import {
  PageInfo,
  showEvent,
  WebhookEvent,
  WebhookEventConnection,
  WebhookEventEdge,
  WebhookEventFilter,
} from './webhook-event.ts';

export interface EventResolverParts {
  readonly findViewer: FindViewer;
  readonly accountsOf: (em: Context['em'], connectionId: string) => Promise<readonly OwnAccount[]>;
  readonly now: () => Date;
}

/** Events of one page: enough for a screen, few enough for one short statement. */
const FIRST = { usual: 25, most: 100 };

@Resolver(() => WebhookEvent)
export class EventResolver {
  constructor(private readonly parts: EventResolverParts) {}

  @Query(() => WebhookEventConnection, {
    description: 'The events of the caller’s accounts and Meta’s samples, newest first.',
  })
  async webhookEvents(
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: FIRST.usual,
      description: 'How many, 1 to 100.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the event before them.' })
    after: string | null,
    @Arg('filter', () => WebhookEventFilter, { nullable: true, description: 'Which of them.' })
    filter: WebhookEventFilter | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookEventConnection> {
    const size = readFirst(first ?? FIRST.usual, FIRST.most);
    const names = await this.visible(context, filter);
    const rows = await findEvents(context.em, {
      accounts: [...names.keys()],
      channel: filter?.channel ?? null,
      kind: filter?.kind ?? null,
      after: readCursor(after ?? null),
      // One more than is shown tells whether there is a next page.
      most: size + 1,
      withPayload: asksFor(info, 'payload'),
    });
    const shown = rows.map((row) =>
      showEvent(row, names.get(row.accountId) ?? null, this.parts.now()),
    );
    return showPage(shown, size, (after ?? null) !== null);
  }

  @Query(() => WebhookEvent, {
    nullable: true,
    description: 'One event; null when it is not there or not the caller’s.',
  })
  async webhookEvent(
    @Arg('id', () => ID, { description: 'Our id of it.' }) id: string,
    @Ctx() context: Context,
  ): Promise<WebhookEvent | null> {
    const names = await this.visible(context, null);
    const row = await findEvent(context.em, [...names.keys()], id);
    if (row === null) return null;
    return showEvent(row, names.get(row.accountId) ?? null, this.parts.now());
  }

  /** The accounts whose events the caller may see, with the caller's name for each. */
  private async visible(
    context: Context,
    filter: WebhookEventFilter | null,
  ): Promise<ReadonlyMap<string, string | null>> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return new Map();
    const own = await this.parts.accountsOf(context.em, viewer.connectionId);
    const channel = filter?.channel ?? null;
    const fitting = own.filter(
      (account) => channel === null || channel === 'OTHER' || account.channel === channel,
    );
    const names = fitting.map(({ metaId, name }): [string, string | null] => [metaId, name]);
    const all = new Map([...names, [SAMPLE_ACCOUNT, null] as const]);
    const only = filter?.accountId ?? null;
    if (only === null) return all;
    return new Map([...all].filter(([account]) => account === only));
  }
}

function showPage(
  found: readonly WebhookEvent[],
  size: number,
  hasPreviousPage: boolean,
): WebhookEventConnection {
  const nodes = found.slice(0, size);
  return make(WebhookEventConnection, {
    nodes,
    edges: nodes.map((node) => make(WebhookEventEdge, { cursor: node.id, node })),
    pageInfo: make(PageInfo, {
      hasNextPage: found.length > size,
      hasPreviousPage,
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    }),
  });
}

function readCursor(after: string | null): string | null {
  if (after === null || validate(after)) return after;
  throw wrongInput('`after` must be a cursor that this list returned.');
}
