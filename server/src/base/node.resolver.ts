// The contract's way to find again whatever has an id, whichever room it lives in: the rooms are asked in turn.
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { Node } from './contract.ts';

/**
 * A room's way to one of its things by id. It sees only what the caller may see, costs a few short statements, and
 * answers null without any when the id cannot be one of the room's.
 */
export type FindNode = (context: Context, id: string) => Promise<Node | null>;

@Resolver()
export class NodeResolver {
  constructor(private readonly finders: readonly FindNode[]) {}

  @Query(() => Node, {
    nullable: true,
    description: 'Whatever has this id; null when it is not there or not the caller’s.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Our id of it.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Node | null> {
    // One after the other: whoever finds it spares the others the question.
    for (const find of this.finders) {
      const found = await find(context, id);
      if (found !== null) return found;
    }
    return null;
  }
}
