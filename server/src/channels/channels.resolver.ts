// The contract's side of the room: the three channels, and looking again.
import { Failure, make } from '#base/contract';
import type { Context } from '#base/context';
import { WEB_PAGES } from '#base/fix-url';
import { NotConnected, notConnected } from '#connection/login-types';
import { MetaFailed, metaFailure } from '#connection/meta-failed';
import type { FindViewer } from '#connection/viewer';
import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  Account,
  Channel,
  ChannelKind,
  FacebookPage,
  InstagramAccount,
  WhatsAppAccount,
} from './channel.ts';
import { discover, type DiscoverParts } from './discover.ts';
import { chooseAccounts } from './choose.ts';
import { chosenOf } from './read-accounts.ts';
import { showChannels } from './show-channels.ts';

@ObjectType({ description: 'The channels after a new look at Meta.' })
export class ChannelsRefreshed {
  @Field(() => [Channel], { description: 'All three.' })
  channels!: Channel[];
}

@InputType({ description: 'Which accounts are used from now on.' })
export class ChooseAccountsInput {
  @Field(() => [ID], {
    description:
      'Our ids of exactly the Pages, Instagram accounts, WhatsApp accounts and numbers to use.',
  })
  accountIds!: string[];
}

@ObjectType({ description: 'The channels after the choice.' })
export class AccountsChosen {
  @Field(() => [Channel], { description: 'All three.' })
  channels!: Channel[];
}

@ObjectType({
  implements: Failure,
  description: 'One of the accounts is not there, or cannot be used; nothing was changed.',
})
export class AccountsNotUsable extends Failure {
  @Field(() => [ID], { description: 'Which of them.' })
  accountIds!: string[];
}

const ChooseAccountsResult = createUnionType({
  name: 'ChooseAccountsResult',
  description: 'The channels after the choice, or why it was not taken.',
  types: () => [AccountsChosen, NotConnected, MetaFailed, AccountsNotUsable] as const,
});

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
    return this.show(context, viewer?.connectionId ?? null);
  }

  @Query(() => Channel, { description: 'One of the three channels.' })
  async channel(
    @Arg('kind', () => ChannelKind, { description: 'Which one.' }) kind: ChannelKind,
    @Ctx() context: Context,
  ): Promise<Channel> {
    const viewer = await this.parts.findViewer(context);
    const [channel] = await this.show(context, viewer?.connectionId ?? null, [kind]);
    if (channel === undefined) throw new Error('A channel asked for was not shown.');
    return channel;
  }

  @FieldResolver(() => [Account], { description: 'What was found, by name.' })
  accounts(
    @Root() { found }: Channel,
    @Arg('chosen', () => Boolean, {
      nullable: true,
      description: 'True: only what the person chose. Null or false: everything found.',
    })
    chosen: boolean | null,
  ): Account[] {
    return chosen === true ? chosenOf(found) : found;
  }

  @Mutation(() => RefreshChannelsResult, {
    description: 'Asks Meta again for all channels; the chosen accounts’ webhooks are turned on.',
  })
  async refreshChannels(
    @Ctx() context: Context,
  ): Promise<ChannelsRefreshed | NotConnected | MetaFailed> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const failed = await discover(this.parts, viewer.connectionId);
    if (failed !== null) return metaFailure(failed);
    return make(ChannelsRefreshed, {
      channels: await this.show(context, viewer.connectionId),
    });
  }

  @Mutation(() => ChooseAccountsResult, {
    description: 'Takes exactly these accounts into use: subscribed, and their events shown.',
  })
  async chooseAccounts(
    @Arg('input', () => ChooseAccountsInput, { description: 'Which.' })
    { accountIds }: ChooseAccountsInput,
    @Ctx() context: Context,
  ): Promise<AccountsChosen | NotConnected | MetaFailed | AccountsNotUsable> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const outcome = await chooseAccounts(this.parts, viewer.connectionId, accountIds);
    if (outcome.kind === 'NOT_USABLE') {
      return make(AccountsNotUsable, {
        message: 'Some of these accounts cannot be used, or are no longer there.',
        wayOn: 'Refresh the list and choose again; nothing was changed.',
        fixUrl: WEB_PAGES.accounts,
        retryable: false,
        accountIds: outcome.accountIds,
      });
    }
    if (outcome.kind === 'META_FAILED') return metaFailure(outcome.error);
    return make(AccountsChosen, {
      channels: await this.show(context, viewer.connectionId),
    });
  }

  private show(
    { em }: Context,
    connectionId: string | null,
    kinds?: readonly ChannelKind[],
  ): Promise<Channel[]> {
    return showChannels(em, connectionId, this.parts.now(), kinds);
  }
}
