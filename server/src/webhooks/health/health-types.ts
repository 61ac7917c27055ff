// The contract's types of the health ladder: rung by rung, for the app and for each chosen account.
import { ChannelKind } from '#channels/channel';
import { Repair } from '#channels/repair';
import { NotConnected } from '#connection/login-types';
import { MetaFailed } from '#connection/meta-failed';
import { GraphQLDateTime } from 'graphql-scalars';
import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const RungState = {
  PASSED: 'PASSED',
  FAILED: 'FAILED',
  WAITING: 'WAITING',
  UNKNOWN: 'UNKNOWN',
} as const;
export type RungState = keyof typeof RungState;

export const RungKey = {
  URL_REACHABLE: 'URL_REACHABLE',
  HANDSHAKE: 'HANDSHAKE',
  APP_SUBSCRIBED: 'APP_SUBSCRIBED',
  ACCOUNT_SUBSCRIBED: 'ACCOUNT_SUBSCRIBED',
  TEST_EVENT: 'TEST_EVENT',
  REAL_EVENT: 'REAL_EVENT',
} as const;
export type RungKey = keyof typeof RungKey;

registerEnumType(RungState, {
  name: 'RungState',
  description: 'How a rung of the ladder stands.',
  valuesConfig: {
    PASSED: { description: 'It was seen to work.' },
    FAILED: { description: 'It was seen not to work; `told` says why.' },
    WAITING: { description: 'Nothing has arrived yet.' },
    UNKNOWN: { description: 'It was not checked yet, or could not be.' },
  },
});
registerEnumType(RungKey, {
  name: 'RungKey',
  description: 'Which rung of the ladder, from the address to the first real event.',
  valuesConfig: {
    URL_REACHABLE: { description: 'The callback address answers.' },
    HANDSHAKE: {
      description: 'It sends the challenge back for our verify token, and for no other.',
    },
    APP_SUBSCRIBED: { description: 'Meta has our address and the fields for all three objects.' },
    ACCOUNT_SUBSCRIBED: { description: 'Meta lists this app on the account.' },
    TEST_EVENT: { description: 'A sample of Meta’s test button has arrived.' },
    REAL_EVENT: { description: 'An event of the account has arrived.' },
  },
});

@ObjectType({ description: 'One step between Meta and the first event.' })
export class HealthRung {
  @Field(() => RungKey, { description: 'Which one.' })
  key!: RungKey;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => RungState, { description: 'How it stands.' })
  state!: RungState;

  @Field(() => String, { description: 'What was seen, as a sentence.' })
  told!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was last checked, or when the event arrived; UTC.',
  })
  checkedAt!: Date | null;

  @Field(() => Repair, { nullable: true, description: 'What mends it; null: nothing here can.' })
  repair!: Repair | null;
}

@ObjectType({ description: 'The rungs of one chosen account.' })
export class AccountHealth {
  @Field(() => ID, { description: 'Our id of the account.' })
  accountId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Meta’s id of it.' })
  metaId!: string;

  @Field(() => ChannelKind, { description: 'The channel on which its events come.' })
  channel!: ChannelKind;

  @Field(() => [HealthRung], { description: 'ACCOUNT_SUBSCRIBED and REAL_EVENT.' })
  rungs!: HealthRung[];
}

@ObjectType({ description: 'How the webhooks are doing, as last checked.' })
export class WebhookHealth {
  @Field(() => String, { description: 'The address that Meta must be given.' })
  callbackUrl!: string;

  @Field(() => [HealthRung], {
    description: 'URL_REACHABLE, HANDSHAKE, APP_SUBSCRIBED and TEST_EVENT.',
  })
  rungs!: HealthRung[];

  @Field(() => [AccountHealth], {
    description: 'The chosen Pages, Instagram accounts and phone numbers.',
  })
  accounts!: AccountHealth[];

  @Field(() => [String], { description: 'What else may keep events away, as sentences.' })
  hints!: string[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was last checked, UTC.' })
  checkedAt!: Date | null;
}

@ObjectType({ description: 'The webhooks were checked.' })
export class WebhooksChecked {
  @Field(() => WebhookHealth, { description: 'How they are doing now.' })
  health!: WebhookHealth;
}

@ObjectType({ description: 'Meta verified our address and took the subscriptions.' })
export class AppSubscribed {
  @Field(() => WebhookHealth, { description: 'How the webhooks are doing now.' })
  health!: WebhookHealth;
}

export const CheckWebhooksResult = createUnionType({
  name: 'CheckWebhooksResult',
  description: 'The health after a check, or why there was none.',
  types: () => [WebhooksChecked, NotConnected, MetaFailed] as const,
});

export const SubscribeAppResult = createUnionType({
  name: 'SubscribeAppResult',
  description: 'The health after the app was subscribed, or why it was not.',
  types: () => [AppSubscribed, NotConnected, MetaFailed] as const,
});
