// The accounts of a channel as the last look stored them, by name.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { readRows } from '#base/read-rows';
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

/** One read, two of one round for WhatsApp. */
export function readAccounts(
  em: EntityManager,
  connectionId: string,
  kind: ChannelKind,
): Promise<Account[]> {
  return READERS[kind](em, { connectionId, id: null });
}

/** The person's account of this channel by our id. Reads as for all of them. */
export async function readAccount(
  em: EntityManager,
  connectionId: string,
  { kind, id }: { kind: ChannelKind; id: string },
): Promise<Account | null> {
  const [account] = await READERS[kind](em, { connectionId, id });
  return account ?? null;
}

/** The person's number by our id. One statement. */
export async function readNumber(
  em: EntityManager,
  connectionId: string,
  id: string,
): Promise<PhoneNumber | null> {
  const which = 'where connection_id = $1 and id = $2';
  const [number] = await readRows(em, PhoneNumberEntity, which, [connectionId, id]);
  return number === undefined ? null : make(PhoneNumber, describeNumber(number));
}

/** Whose accounts, and which of them; without an id all. */
interface Wanted {
  connectionId: string;
  id: string | null;
}

const BY_NAME = 'where connection_id = $1 and ($2::uuid is null or id = $2) order by name, id';
const BY_NUMBER = 'where connection_id = $1 order by display_phone_number';

type StoredAccount = Page | InstagramAccountRow | WhatsAppAccountRow;

const READERS: Record<ChannelKind, (em: EntityManager, wanted: Wanted) => Promise<Account[]>> = {
  MESSENGER: async (em, { connectionId, id }) => {
    const pages = await readRows(em, PageEntity, BY_NAME, [connectionId, id]);
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
  INSTAGRAM: async (em, { connectionId, id }) => {
    const found = await readRows(em, InstagramAccountEntity, BY_NAME, [connectionId, id]);
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
  WHATSAPP: async (em, { connectionId, id }) => {
    const [found, numbers] = await Promise.all([
      readRows(em, WhatsAppAccountEntity, BY_NAME, [connectionId, id]),
      readRows(em, PhoneNumberEntity, BY_NUMBER, [connectionId]),
    ]);
    const byAccount = Map.groupBy(numbers, ({ whatsappAccountMetaId }) => whatsappAccountMetaId);
    return found.map((account) =>
      make(WhatsAppAccount, {
        ...commonOf(account),
        subscription: account.subscription as SubscriptionStatus,
        subscriptionProblem: account.subscriptionProblem ?? null,
        phoneNumbers: (byAccount.get(account.metaId) ?? []).map((number) =>
          make(PhoneNumber, describeNumber(number)),
        ),
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
