// The contract's side of the room: the three channels, and looking again.
import { Failure, make } from '#base/contract';
import type { Context } from '#base/context';
import { NotConnected, notConnected } from '#connection/login-types';
import type { FindViewer } from '#connection/viewer';
import type { MetaError } from '#meta/errors';
import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import {
  Channel,
  ChannelKind,
  FacebookPage,
  InstagramAccount,
  WhatsAppAccount,
} from './channel.ts';
import { discover, type DiscoverParts } from './discover.ts';
import { showChannels } from './show-channels.ts';

@ObjectType({ description: 'The channels after a new look at Meta.' })
export class ChannelsRefreshed {
  @Field(() => [Channel], { description: 'All three.' })
  channels!: Channel[];
}

@ObjectType({ implements: Failure, description: 'Meta refused, or could not be reached.' })
export class MetaFailed extends Failure {
  @Field(() => Int, { nullable: true, description: 'Meta’s error code.' })
  metaCode!: number | null;

  @Field(() => Int, { nullable: true, description: 'Meta’s error subcode.' })
  metaSubcode!: number | null;

  @Field(() => String, { nullable: true, description: 'Meta’s trace id, for a support case.' })
  traceId!: string | null;
}

/** What Meta said, as an answer of the contract. */
export function metaFailure(error: MetaError): MetaFailed {
  return make(MetaFailed, {
    message: error.sentence,
    wayOn: error.wayOn,
    retryable: error.retryable,
    metaCode: error.code,
    metaSubcode: error.subcode,
    traceId: error.traceId,
  });
}

const RefreshChannelsResult = createUnionType({
  name: 'RefreshChannelsResult',
  description: 'The channels after a new look, or why there could be none.',
  types: () => [ChannelsRefreshed, NotConnected, MetaFailed] as const,
});

/** Types that only the Account interface leads to must be named, or the schema would leave them out. */
export const ACCOUNT_TYPES = [FacebookPage, InstagramAccount, WhatsAppAccount];

@Resolver(() => Channel)
export class ChannelsResolver {
  constructor(private readonly parts: DiscoverParts & { findViewer: FindViewer }) {}

  @Query(() => [Channel], { description: 'Always three: Instagram, Messenger, WhatsApp.' })
  async channels(@Ctx() context: Context): Promise<Channel[]> {
    const viewer = await this.parts.findViewer(context);
    return showChannels(context.em, viewer?.connectionId ?? null);
  }

  @Query(() => Channel, { description: 'One of the three channels.' })
  async channel(
    @Arg('kind', () => ChannelKind, { description: 'Which one.' }) kind: ChannelKind,
    @Ctx() context: Context,
  ): Promise<Channel> {
    const viewer = await this.parts.findViewer(context);
    const [channel] = await showChannels(context.em, viewer?.connectionId ?? null, [kind]);
    if (channel === undefined) throw new Error('A channel asked for was not shown.');
    return channel;
  }

  @Mutation(() => RefreshChannelsResult, {
    description: 'Asks Meta again for all channels and turns their webhooks on.',
  })
  async refreshChannels(
    @Ctx() context: Context,
  ): Promise<ChannelsRefreshed | NotConnected | MetaFailed> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const failed = await discover(this.parts, viewer.connectionId);
    if (failed !== null) return metaFailure(failed);
    return make(ChannelsRefreshed, {
      channels: await showChannels(context.em, viewer.connectionId),
    });
  }
}
