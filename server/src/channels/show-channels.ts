// The three channels from what the last look stored: always three, each with accounts or a cause.
import { make } from '#base/contract';
import type { EntityManager } from '#base/database';
import { NOT_DETECTED, nobody, notLooked, repairOf } from './causes.ts';
import {
  Channel,
  CHANNEL_KINDS,
  FacebookPage,
  InstagramAccount,
  PhoneNumber,
  WhatsAppAccount,
  type Account,
  type AssetSource,
  type ChannelKind,
  type SubscriptionStatus,
} from './channel.ts';
import { InstagramAccountEntity } from './instagram-account.entity.ts';
import { PageEntity } from './page.entity.ts';
import { PhoneNumberEntity, type PhoneNumber as StoredNumber } from './phone-number.entity.ts';
import { ScanEntity, type Scan } from './scan.entity.ts';
import { WhatsAppAccountEntity } from './whatsapp-account.entity.ts';

/** Five statements, however many accounts there are; none when nobody is signed in. */
export async function showChannels(
  em: EntityManager,
  connectionId: string | null,
  kinds: readonly ChannelKind[] = CHANNEL_KINDS,
): Promise<Channel[]> {
  if (connectionId === null) return kinds.map((kind) => show(kind, [], null, nobody));
  const scans = await em.find(ScanEntity, { connectionId });
  const accounts = await Promise.all(kinds.map((kind) => READERS[kind](em, connectionId)));
  return kinds.map((kind, place) => {
    const scan = scans.find((candidate) => candidate.kind === kind) ?? null;
    return show(kind, accounts[place] ?? [], scan, causeOf(scan));
  });
}

/** A stored cause may carry a name of an older release. */
type StoredCause = { name: string; sentence: string };

function causeOf(scan: Scan | null): StoredCause {
  const name = scan?.cause ?? null;
  return name === null ? notLooked : { name, sentence: scan?.detail ?? '' };
}

function show(
  kind: ChannelKind,
  accounts: Account[],
  scan: Scan | null,
  cause: StoredCause,
): Channel {
  const detected = accounts.length > 0;
  const repair = repairOf(cause.name);
  return make(Channel, {
    kind,
    status: detected ? 'DETECTED' : 'NOT_DETECTED',
    found: accounts,
    foundCount: accounts.length,
    chosenCount: chosenOf(accounts).length,
    notDetected: detected ? null : NOT_DETECTED[kind],
    cause: detected ? null : cause.sentence,
    fixUrl: detected ? null : repair.fixUrl,
    canGrant: !detected && repair.canGrant,
    checkedAt: scan?.checkedAt ?? null,
    scanned: detected && cause.name === 'META_FAILED' ? whyCutShort(scan, cause) : scannedOf(scan),
  });
}

const scannedOf = (scan: Scan | null): string | null => scan?.scanned ?? null;

/** What is shown is older than the failed look: a channel that has accounts must say so, too. */
const whyCutShort = (scan: Scan | null, { sentence }: StoredCause): string =>
  `${scannedOf(scan)}: ${sentence}`;

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
        id: page.id,
        metaId: page.metaId,
        name: page.name,
        source: page.source as AssetSource,
        businessName: page.businessName ?? null,
        ...useOf(page),
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
        id: account.id,
        metaId: account.metaId,
        name: account.name,
        source: account.source as AssetSource,
        businessName: account.businessName ?? null,
        ...useOf(account),
        username: account.username ?? null,
        pictureUrl: account.pictureUrl ?? null,
        followersCount: account.followersCount ?? null,
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
        id: account.id,
        metaId: account.metaId,
        name: account.name,
        source: account.source as AssetSource,
        businessName: account.businessName ?? null,
        ...useOf(account),
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
