// The accounts of a channel as the last look stored them, by name.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import {
  FacebookPage,
  InstagramAccount,
  PhoneNumber,
  WhatsAppAccount,
  type Account,
  type AssetSource,
  type ChannelKind,
  type SubscriptionStatus,
} from './channel.ts';
import {
  InstagramAccountEntity,
  type InstagramAccount as InstagramAccountRow,
} from './instagram-account.entity.ts';
import { PageEntity, type Page } from './page.entity.ts';
import { PhoneNumberEntity, type PhoneNumber as StoredNumber } from './phone-number.entity.ts';
import {
  WhatsAppAccountEntity,
  type WhatsAppAccount as WhatsAppAccountRow,
} from './whatsapp-account.entity.ts';

/** One statement, two for WhatsApp. */
export function readAccounts(
  em: EntityManager,
  connectionId: string,
  kind: ChannelKind,
): Promise<Account[]> {
  return READERS[kind](em, connectionId);
}

type StoredAccount = Page | InstagramAccountRow | WhatsAppAccountRow;

const READERS: Record<
  ChannelKind,
  (em: EntityManager, connectionId: string) => Promise<Account[]>
> = {
  MESSENGER: async (em, connectionId) => {
    const pages = await em.find(
      PageEntity,
      { connectionId },
      { orderBy: { name: 'asc', id: 'asc' } },
    );
    return pages.map((page) =>
      make(FacebookPage, {
        ...commonOf(page),
        category: page.category ?? null,
        pictureUrl: page.pictureUrl ?? null,
        subscription: page.subscription as SubscriptionStatus,
        subscriptionProblem: page.subscriptionProblem ?? null,
      }),
    );
  },
  INSTAGRAM: async (em, connectionId) => {
    const found = await em.find(
      InstagramAccountEntity,
      { connectionId },
      { orderBy: { name: 'asc', id: 'asc' } },
    );
    return found.map((account) =>
      make(InstagramAccount, {
        ...commonOf(account),
        username: account.username ?? null,
        pictureUrl: account.pictureUrl ?? null,
        followersCount: account.followersCount ?? null,
        personal: account.personal,
        pageName: account.pageName,
        pageMetaId: account.pageMetaId,
      }),
    );
  },
  WHATSAPP: async (em, connectionId) => {
    const [found, numbers] = await Promise.all([
      em.find(WhatsAppAccountEntity, { connectionId }, { orderBy: { name: 'asc', id: 'asc' } }),
      em.find(PhoneNumberEntity, { connectionId }, { orderBy: { displayPhoneNumber: 'asc' } }),
    ]);
    return found.map((account) =>
      make(WhatsAppAccount, {
        ...commonOf(account),
        subscription: account.subscription as SubscriptionStatus,
        subscriptionProblem: account.subscriptionProblem ?? null,
        phoneNumbers: numbers
          .filter((number) => number.whatsappAccountMetaId === account.metaId)
          .map((number) => make(PhoneNumber, describeNumber(number))),
      }),
    );
  },
};

function describeNumber(number: StoredNumber): PhoneNumber {
  return {
    id: number.id,
    metaId: number.metaId,
    displayPhoneNumber: number.displayPhoneNumber,
    verifiedName: number.verifiedName ?? null,
    qualityRating: number.qualityRating ?? null,
    status: number.status ?? null,
    ...useOf(number),
  };
}

/** What all accounts have. */
function commonOf(account: StoredAccount): Account {
  return {
    id: account.id,
    metaId: account.metaId,
    name: account.name,
    source: account.source as AssetSource,
    businessName: account.businessName ?? null,
    ...useOf(account),
  };
}

/** Whether it is used, and whether it could be. */
function useOf({ chosen, unusable }: { chosen: boolean; unusable?: string | null | undefined }) {
  return { chosen, usable: (unusable ?? null) === null, unusable: unusable ?? null };
}

/** What the person chose; of a WhatsApp account also when only a number of it was chosen, and then only that number. */
export function chosenOf(accounts: readonly Account[]): Account[] {
  return accounts.flatMap((account) => {
    if (!(account instanceof WhatsAppAccount)) return account.chosen ? [account] : [];
    const phoneNumbers = account.phoneNumbers.filter(({ chosen }) => chosen);
    if (!account.chosen && phoneNumbers.length === 0) return [];
    return [make(WhatsAppAccount, { ...account, phoneNumbers })];
  });
}
