// The contract's side of following a deletion: the subscription.
import { resolverIn } from '#base/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { followDeletion, type FollowDeletionParts } from './follow-deletion.ts';
import { DeletionReceipt } from './receipt.ts';

interface Asked {
  args: { code: string };
  info: GraphQLResolveInfo;
}

@Resolver()
export class DeletionProgressResolver {
  constructor(private readonly parts: FollowDeletionParts) {}

  @Subscription(() => DeletionReceipt, {
    description:
      'How a deletion gets on, from now until it is done; public, as `deletionReceipt`. Behind an unknown code there is nothing, so it ends at once.',
    subscribe: ({ args, info }: Asked) =>
      resolverIn(info.schema, DeletionProgressResolver).follow(args.code),
  })
  deletionProgressed(
    @Root() receipt: DeletionReceipt,
    @Arg('code', () => String, { description: 'Confirmation code, in any case.' }) _code: string,
  ): DeletionReceipt {
    return receipt;
  }

  follow(code: string): Promise<AsyncIterableIterator<DeletionReceipt>> {
    return followDeletion(this.parts, code);
  }
}
