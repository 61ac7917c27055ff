// The contract's side of deliveries that were not accepted. They concern the app, not a person, and hold nothing of
// anybody, so whoever is signed in sees them.
import { make, Node } from '#base/contract';
import type { Context } from '#base/context';
import type { EntityManager } from '#base/database';
import { connectionOf, cutPage, PageArgs, readUuidPage } from '#base/page';
import type { FindViewer } from '#connection/viewer';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  Args,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { EventCount, showCount } from './event-count.ts';
import { countRejected, findRejected, findRejectedRow, type RejectedRow } from './find-rejected.ts';
import type { RejectionReason } from './reject.ts';
import { REJECTIONS } from './rejections.ts';

const RejectionReasons = Object.fromEntries(Object.keys(REJECTIONS).map((name) => [name, name]));

registerEnumType(RejectionReasons, {
  name: 'RejectionReason',
  description: 'Why a delivery was not accepted.',
  valuesConfig: REJECTIONS,
});

@ObjectType({
  implements: Node,
  description:
    'A request to the webhook address that was not accepted. Nothing of what was in it is kept.',
})
export class RejectedDelivery extends Node {
  @Field(() => GraphQLDateTime, { description: 'When it came, UTC.' })
  at!: Date;

  @Field(() => RejectionReasons, { description: 'Why it was not accepted.' })
  reason!: RejectionReason;

  @Field(() => String, { description: 'Why, as a plain sentence.' })
  told!: string;

  @Field(() => String, {
    description: 'What usually causes it and how to mend it, as a plain sentence.',
  })
  wayOn!: string;

  @Field(() => Int, { description: 'The HTTP status it was answered with.' })
  status!: number;

  @Field(() => Int, {
    description: 'Size of its body in bytes; as announced, when it was not read.',
  })
  bytes!: number;

  @Field(() => String, { nullable: true, description: 'Its media type.' })
  contentType!: string | null;
}

const { Connection: RejectedDeliveryConnection, show } = connectionOf(
  () => RejectedDelivery,
  'RejectedDelivery',
  'Rejected deliveries, newest first.',
);
type RejectedDeliveryConnection = InstanceType<typeof RejectedDeliveryConnection>;

@Resolver(() => RejectedDeliveryConnection)
export class RejectedResolver {
  constructor(private readonly parts: { readonly findViewer: FindViewer }) {}

  @Query(() => RejectedDeliveryConnection, {
    description:
      'Requests to the webhook address that were not accepted, for whoever is signed in; kept for 30 days.',
  })
  async rejectedDeliveries(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<RejectedDeliveryConnection> {
    const asked = readUuidPage(args);
    const signedIn = (await this.parts.findViewer(context)) !== null;
    const page = cutPage(signedIn ? await findRejected(context.em, asked) : [], asked);
    return show({ ...page, rows: page.rows.map(showRejected) }, ({ id }) => id);
  }

  @FieldResolver(() => EventCount, { description: 'How many there are.' })
  async count(@Ctx() context: Context): Promise<EventCount> {
    const signedIn = (await this.parts.findViewer(context)) !== null;
    return showCount(signedIn ? await countRejected(context.em) : 0);
  }
}

/** One of them; for whoever finds things by their id alone. */
export async function findRejectedDelivery(
  em: EntityManager,
  id: string,
): Promise<RejectedDelivery | null> {
  const row = await findRejectedRow(em, id);
  return row === null ? null : showRejected(row);
}

function showRejected(row: RejectedRow): RejectedDelivery {
  const { told, wayOn, status } = REJECTIONS[row.reason];
  return make(RejectedDelivery, { ...row, at: new Date(row.at), told, wayOn, status });
}
