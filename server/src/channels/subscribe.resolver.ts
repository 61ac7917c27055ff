// The contract's side of one account's subscription: turning it on again.
import { Failure, make } from '#base/contract';
import type { Context } from '#base/context';
import { WEB_PAGES } from '#base/fix-url';
import { NotConnected, notConnected } from '#connection/login-types';
import { MetaFailed, metaFailure } from '#connection/meta-failed';
import type { FindViewer } from '#connection/viewer';
import { Arg, createUnionType, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Account, WhatsAppAccount, type Channel } from './channel.ts';
import type { DiscoverParts } from './discover.ts';
import { showChannels } from './show-channels.ts';
import { subscribeAccount } from './subscribe-account.ts';

@ObjectType({ description: 'Meta lists this app among those that the account sends webhooks to.' })
export class AccountSubscribed {
  @Field(() => Account, { description: 'The account; of a phone number its WhatsApp account.' })
  account!: Account;
}

@ObjectType({
  implements: Failure,
  description: 'The account is not among those that the caller chose.',
})
export class AccountNotThere extends Failure {}

const SubscribeAccountResult = createUnionType({
  name: 'SubscribeAccountResult',
  description: 'The subscribed account, or why it is not.',
  types: () => [AccountSubscribed, NotConnected, MetaFailed, AccountNotThere] as const,
});

@Resolver()
export class SubscribeResolver {
  constructor(private readonly parts: DiscoverParts & { findViewer: FindViewer }) {}

  @Mutation(() => SubscribeAccountResult, {
    description: 'Turns the webhooks of one chosen account on and reads back that they are.',
  })
  async subscribeAccount(
    @Arg('accountId', () => ID, { description: 'Our id of it.' }) accountId: string,
    @Ctx() context: Context,
  ): Promise<AccountSubscribed | NotConnected | MetaFailed | AccountNotThere> {
    const viewer = await this.parts.findViewer(context);
    if (viewer === null) return notConnected();
    const outcome = await subscribeAccount(this.parts, viewer.connectionId, accountId);
    if (outcome.kind === 'META_FAILED') return metaFailure(outcome.error);
    if (outcome.kind === 'NOT_SUBSCRIBED') return notSubscribed(outcome.problem);
    const channels = await showChannels(context.em, viewer.connectionId, this.parts.now());
    const account = outcome.kind === 'NOT_THERE' ? null : findAccount(channels, accountId);
    return account === null ? notThere() : make(AccountSubscribed, { account });
  }
}

function findAccount(channels: readonly Channel[], accountId: string): Account | null {
  const isIt = ({ id }: { id: string }): boolean => id === accountId;
  const accounts = channels.flatMap(({ found }) => found);
  return (
    accounts.find(isIt) ??
    accounts.find(
      (account) => account instanceof WhatsAppAccount && account.phoneNumbers.some(isIt),
    ) ??
    null
  );
}

function notThere(): AccountNotThere {
  return make(AccountNotThere, {
    message: 'This account is not among those you chose.',
    wayOn: 'Choose it first, then subscribe it.',
    fixUrl: WEB_PAGES.accounts,
    retryable: false,
  });
}

function notSubscribed(problem: string): MetaFailed {
  return make(MetaFailed, {
    message: problem,
    wayOn: 'Grant what is missing, or try again in a minute.',
    fixUrl: WEB_PAGES.access,
    retryable: true,
    metaCode: null,
    metaSubcode: null,
    traceId: null,
  });
}
