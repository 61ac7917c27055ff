// Which accounts a granted permission covers: the field that this room adds to a grant.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import { Grant } from '#connection/grants';
import type { FindViewer } from '#connection/viewer';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { accountsOf } from './accounts-of.ts';

@ObjectType({ description: 'An account that a grant names.' })
export class CoveredAccount {
  @Field(() => String, { description: 'Meta’s id of it.' })
  metaId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name; null: it is none of the accounts found, as a business.',
  })
  name!: string | null;
}

type Names = ReadonlyMap<string, string>;

@Resolver(() => Grant)
export class CoverageResolver {
  /** Nine grants of one answer share one statement. */
  private readonly known = new WeakMap<Context, Promise<Names>>();

  constructor(private readonly parts: { findViewer: FindViewer }) {}

  @FieldResolver(() => Boolean, {
    description: 'Whether it covers every account, also future ones; false when it is not granted.',
  })
  coversAll(@Root() { status, targetIds }: Grant): boolean {
    return status === 'GRANTED' && targetIds === null;
  }

  @FieldResolver(() => [CoveredAccount], {
    description:
      'The accounts that the grant names; empty when it covers all, or when it is not granted.',
  })
  async covers(
    @Root() { status, targetIds }: Grant,
    @Ctx() context: Context,
  ): Promise<CoveredAccount[]> {
    if (status !== 'GRANTED' || targetIds === null) return [];
    const names = await this.names(context);
    return targetIds.map((metaId) =>
      make(CoveredAccount, { metaId, name: names.get(metaId) ?? null }),
    );
  }

  private names(context: Context): Promise<Names> {
    const before = this.known.get(context);
    if (before !== undefined) return before;
    const read = this.read(context);
    this.known.set(context, read);
    return read;
  }

  private async read(context: Context): Promise<Names> {
    const viewer = await this.parts.findViewer(context);
    const accounts = viewer === null ? [] : await accountsOf(context.em, viewer.connectionId);
    return new Map(accounts.map(({ metaId, name }) => [metaId, name]));
  }
}
