// The contract's side of the room: what is stored, deleting it, and the receipt.
import { make } from '#base/contract';
import type { Context } from '#base/context';
import { notConnected, NotConnected } from '#connection/login-types';
import { MetaConnection } from '#connection/meta-connection';
import type { FindViewer } from '#connection/viewer';
import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { countStored } from './count-stored.ts';
import type { Eraser } from './erase.ts';
import { findReceipt } from './find-receipt.ts';
import { DeletionReceipt, showReceipt } from './receipt.ts';

@ObjectType({ description: 'How much is stored of the signed-in person.' })
export class StoredData {
  @Field(() => Int, { description: 'Facebook Pages.' })
  pages!: number;

  @Field(() => Int, { description: 'Instagram accounts.' })
  instagram!: number;

  @Field(() => Int, { description: 'WhatsApp Business accounts and phone numbers.' })
  whatsapp!: number;

  @Field(() => Int, { description: 'Webhook events of these accounts, counted up to 1,000.' })
  events!: number;

  @Field(() => Boolean, { description: 'Whether there are more webhook events than `events`.' })
  moreEvents!: boolean;

  @Field(() => Int, { description: 'Sealed tokens.' })
  tokens!: number;

  @Field(() => Int, { description: 'Evidence lines of Graph calls, counted up to 1,000.' })
  calls!: number;

  @Field(() => Boolean, { description: 'Whether there are more of these lines than `calls`.' })
  moreCalls!: boolean;
}

const DeleteMeResult = createUnionType({
  name: 'DeleteMeResult',
  description: 'The receipt of the deletion, or that nobody is signed in.',
  types: () => [DeletionReceipt, NotConnected] as const,
});

@Resolver(() => MetaConnection)
export class DeletionResolver {
  constructor(private readonly parts: { eraser: Eraser; findViewer: FindViewer }) {}

  @FieldResolver(() => StoredData, {
    nullable: true,
    description: 'How much is stored; null when nobody is signed in.',
  })
  async storedData(
    @Root() { connectionId }: MetaConnection,
    @Ctx() { em }: Context,
  ): Promise<StoredData | null> {
    return connectionId === null ? null : make(StoredData, await countStored(em, connectionId));
  }

  @Query(() => DeletionReceipt, {
    nullable: true,
    description:
      'The receipt behind a confirmation code; public, because it holds nothing personal.',
  })
  async deletionReceipt(
    @Arg('code', () => String, { description: 'Confirmation code, in any case.' }) code: string,
    @Ctx() { em }: Context,
  ): Promise<DeletionReceipt | null> {
    const receipt = await findReceipt(em, code);
    return receipt === null ? null : showReceipt(receipt);
  }

  @Mutation(() => DeleteMeResult, {
    description:
      'Deletes everything stored of the caller. It is invisible when this answers; the receipt tells how far the erasing is.',
  })
  async deleteMe(@Ctx() context: Context): Promise<DeletionReceipt | NotConnected> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    return showReceipt(await this.parts.eraser.erase(context.em, viewer.connectionId, 'BUTTON'));
  }
}
