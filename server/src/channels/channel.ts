// The contract's types of the room: three channels and the accounts on them.
import { Node } from '#base/contract';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Finding } from './finding.ts';

export const ChannelKind = {
  INSTAGRAM: 'INSTAGRAM',
  MESSENGER: 'MESSENGER',
  WHATSAPP: 'WHATSAPP',
} as const;
export type ChannelKind = keyof typeof ChannelKind;
export const CHANNEL_KINDS: readonly ChannelKind[] = ['INSTAGRAM', 'MESSENGER', 'WHATSAPP'];

export const ChannelStatus = { DETECTED: 'DETECTED', NOT_DETECTED: 'NOT_DETECTED' } as const;
export type ChannelStatus = keyof typeof ChannelStatus;

export const AssetSource = {
  OWN_ROLE: 'OWN_ROLE',
  OWNED_BY_BUSINESS: 'OWNED_BY_BUSINESS',
  CLIENT_OF_BUSINESS: 'CLIENT_OF_BUSINESS',
  SHARED_IN_LOGIN: 'SHARED_IN_LOGIN',
} as const;
export type AssetSource = keyof typeof AssetSource;

export const SubscriptionStatus = {
  SUBSCRIBED: 'SUBSCRIBED',
  FAILED: 'FAILED',
  NOT_SUBSCRIBED: 'NOT_SUBSCRIBED',
} as const;
export type SubscriptionStatus = keyof typeof SubscriptionStatus;

registerEnumType(ChannelKind, {
  name: 'ChannelKind',
  description: 'One of the three Meta channels.',
  valuesConfig: {
    INSTAGRAM: { description: 'Instagram Direct, through a Facebook Page.' },
    MESSENGER: { description: 'Messenger, by Facebook Pages.' },
    WHATSAPP: { description: 'WhatsApp Business: accounts and their phone numbers.' },
  },
});
registerEnumType(ChannelStatus, {
  name: 'ChannelStatus',
  description: 'Whether anything was found on a channel.',
  valuesConfig: {
    DETECTED: { description: 'At least one account was found.' },
    NOT_DETECTED: { description: 'No account was found; `cause` says why.' },
  },
});
registerEnumType(AssetSource, {
  name: 'AssetSource',
  description: 'By what an account came to be seen.',
  valuesConfig: {
    OWN_ROLE: { description: 'The person has a role of their own on it.' },
    OWNED_BY_BUSINESS: { description: 'A business of the person owns it.' },
    CLIENT_OF_BUSINESS: {
      description: 'Another business shares it with a business of the person.',
    },
    SHARED_IN_LOGIN: { description: 'The person shared it in the login dialog.' },
  },
});
registerEnumType(SubscriptionStatus, {
  name: 'SubscriptionStatus',
  description: 'Whether Meta sends the account’s webhooks to this app.',
  valuesConfig: {
    SUBSCRIBED: { description: 'Meta confirmed the subscription.' },
    FAILED: { description: 'Meta refused it; `subscriptionProblem` says why.' },
    NOT_SUBSCRIBED: { description: 'It was not asked for.' },
  },
});

@InterfaceType('Account', {
  implements: Node,
  description: 'One Page, Instagram account or WhatsApp Business account.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Account extends Node {
  @Field(() => String, { description: 'Meta’s id of it.' })
  metaId!: string;

  @Field(() => String, { description: 'Its name at Meta.' })
  name!: string;

  @Field(() => AssetSource, { description: 'By what it came to be seen.' })
  source!: AssetSource;

  @Field(() => String, { nullable: true, description: 'The business it came through, if any.' })
  businessName!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the person chose it: it is subscribed and its events are shown.',
  })
  chosen!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be used at all.' })
  usable!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it cannot be used, as a sentence.' })
  unusable!: string | null;
}

@ObjectType({ implements: [Account, Node], description: 'A Facebook Page: Messenger’s account.' })
export class FacebookPage extends Account {
  @Field(() => String, { nullable: true, description: 'Meta’s category of the Page.' })
  category!: string | null;

  @Field(() => String, { nullable: true, description: 'Picture of the Page; such links expire.' })
  pictureUrl!: string | null;

  @Field(() => SubscriptionStatus, { description: 'Whether its webhooks come here.' })
  subscription!: SubscriptionStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why the subscription failed, as a sentence.',
  })
  subscriptionProblem!: string | null;
}

@ObjectType({
  implements: [Account, Node],
  description: 'An Instagram account behind a Page; a personal one is listed as unusable.',
})
export class InstagramAccount extends Account {
  @Field(() => String, { nullable: true, description: 'Its handle, without @.' })
  username!: string | null;

  @Field(() => String, { nullable: true, description: 'Its picture; such links expire.' })
  pictureUrl!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many follow it.' })
  followersCount!: number | null;

  /** Not a field of the contract: no professional account, and so no channel. */
  personal!: boolean;

  @Field(() => String, { description: 'Name of the Page it is linked to.' })
  pageName!: string;

  @Field(() => String, { description: 'Meta’s id of that Page.' })
  pageMetaId!: string;
}

@ObjectType({
  implements: Node,
  description: 'A phone number of a WhatsApp Business account.',
})
export class PhoneNumber extends Node {
  @Field(() => String, { description: 'Meta’s id of it.' })
  metaId!: string;

  @Field(() => String, { description: 'The number as Meta displays it.' })
  displayPhoneNumber!: string;

  @Field(() => String, { nullable: true, description: 'The verified name shown to customers.' })
  verifiedName!: string | null;

  @Field(() => String, { nullable: true, description: 'Meta’s quality rating, in Meta’s word.' })
  qualityRating!: string | null;

  @Field(() => String, { nullable: true, description: 'Meta’s status of it, in Meta’s word.' })
  status!: string | null;

  @Field(() => Boolean, { description: 'Whether the person chose it: its events are shown.' })
  chosen!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be used at all.' })
  usable!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it cannot be used, as a sentence.' })
  unusable!: string | null;
}

@ObjectType({ implements: [Account, Node], description: 'A WhatsApp Business account (WABA).' })
export class WhatsAppAccount extends Account {
  @Field(() => [PhoneNumber], { description: 'Its phone numbers.' })
  phoneNumbers!: PhoneNumber[];

  @Field(() => SubscriptionStatus, { description: 'Whether its webhooks come here.' })
  subscription!: SubscriptionStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why the subscription failed, as a sentence.',
  })
  subscriptionProblem!: string | null;
}

@ObjectType({
  description: 'One of the three channels, with what was found on it or why nothing was.',
})
export class Channel {
  @Field(() => ChannelKind, { description: 'Which channel.' })
  kind!: ChannelKind;

  @Field(() => ChannelStatus, { description: 'Whether anything was found.' })
  status!: ChannelStatus;

  /** Not a field of the contract by itself: `accounts` shows all of it, or what was chosen. */
  found!: Account[];

  @Field(() => Int, { description: 'How many accounts were found.' })
  foundCount!: number;

  @Field(() => Int, { description: 'How many of them the person chose.' })
  chosenCount!: number;

  @Field(() => [Finding], {
    description:
      'What is amiss, one finding for each cause, the most important first; also on a detected channel.',
  })
  findings!: Finding[];

  @Field(() => String, {
    nullable: true,
    description: 'The short sentence for a channel not detected.',
  })
  notDetected!: string | null;

  @Field(() => String, { nullable: true, description: 'The most important cause, as a sentence.' })
  cause!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A page at Meta where the cause can be mended.',
  })
  fixUrl!: string | null;

  @Field(() => Boolean, {
    description: 'Whether asking again in the login dialog can mend the cause.',
  })
  canGrant!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When Meta was last asked, UTC.' })
  checkedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'How much was looked through, as a sentence.',
  })
  scanned!: string | null;
}
