// Whether the person has chosen accounts: the field that this room adds to a connection.
import type { Context } from '#base/context';
import { MetaConnection, readConnection } from '#connection/meta-connection';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

@Resolver(() => MetaConnection)
export class AccountsChosenResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the person has chosen which accounts to use, at least once.',
  })
  async accountsChosen(
    @Root() { connectionId }: MetaConnection,
    @Ctx() { em }: Context,
  ): Promise<boolean> {
    if (connectionId === null) return false;
    const connection = await readConnection(em, connectionId);
    return (connection?.accountsChosenAt ?? null) !== null;
  }
}
