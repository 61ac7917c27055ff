// Writes what a look found, in one transaction: accounts are updated in place, those that are gone are removed, page
// tokens are sealed. Where Meta refused a part, what is missing there is unknown and so nothing is removed.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { sendTick } from '#live/signal';
import type { Vault } from '#vault/vault';
import { v7 as uuidv7 } from 'uuid';
import type { Cause } from './causes.ts';
import type { ChannelKind } from './channel.ts';
import type { FoundPage, FoundWhatsAppAccount, Half, Look } from './found.ts';
import { holdConnection } from './hold-connection.ts';
import { InstagramAccountEntity } from './instagram-account.entity.ts';
import { PageEntity } from './page.entity.ts';
import { PhoneNumberEntity } from './phone-number.entity.ts';
import { ScanEntity } from './scan.entity.ts';
import { notSubscribed, type Subscription } from './subscribe.ts';
import { WhatsAppAccountEntity } from './whatsapp-account.entity.ts';

export interface LookToStore {
  connectionId: string;
  look: Look;
  subscriptions: ReadonlyMap<string, Subscription>;
  at: Date;
}

const OWNED_ROW = {
  onConflictFields: ['connectionId', 'metaId'] as ['connectionId', 'metaId'],
  onConflictExcludeFields: ['id'] as ['id'],
};

export async function storeLook(
  em: EntityManager,
  vault: Vault,
  stored: LookToStore,
): Promise<void> {
  const { connectionId, look, at } = stored;
  await em.transactional(async (inner) => {
    const transaction = inner as EntityManager;
    if (!(await holdConnection(transaction, connectionId))) return;
    await storePages(transaction, stored);
    await storeWhatsApp(transaction, stored);
    await vault.keepMany(transaction, {
      ownerId: connectionId,
      purpose: 'page',
      tokens: look.pages.accounts.flatMap(({ metaId, token }) =>
        token === null ? [] : [{ subject: metaId, token }],
      ),
    });
    await storeScans(transaction, connectionId, scansOf(look), at);
    await sendTick(transaction, { connections: [connectionId] });
  });
}

async function storePages(em: EntityManager, { connectionId, look, subscriptions }: LookToStore) {
  const found = look.pages.accounts;
  const pages = owned(
    connectionId,
    found.map((page) => pageRow(page, subscriptions)),
  );
  const instagram = owned(
    connectionId,
    found.flatMap((page) => (page.instagram === null ? [] : [instagramRow(page, page.instagram)])),
  );
  await removeOthers(em, 'page', connectionId, look.pages, pages);
  await removeOthers(em, 'instagram_account', connectionId, look.pages, instagram);
  if (pages.length > 0) await em.upsertMany(PageEntity, pages, OWNED_ROW);
  if (instagram.length > 0) await em.upsertMany(InstagramAccountEntity, instagram, OWNED_ROW);
}

function pageRow(page: FoundPage, subscriptions: LookToStore['subscriptions']) {
  const { status, problem } = subscriptions.get(page.metaId) ?? notSubscribed();
  return {
    metaId: page.metaId,
    name: page.name,
    category: page.category,
    pictureUrl: page.pictureUrl,
    source: page.source,
    businessName: page.businessName,
    subscription: status,
    subscriptionProblem: problem,
  };
}

function instagramRow(page: FoundPage, account: NonNullable<FoundPage['instagram']>) {
  return {
    metaId: account.metaId,
    username: account.username,
    name: account.name ?? account.username ?? account.metaId,
    pictureUrl: account.pictureUrl,
    followersCount: account.followersCount,
    pageMetaId: page.metaId,
    pageName: page.name,
    source: page.source,
    businessName: page.businessName,
  };
}

async function storeWhatsApp(
  em: EntityManager,
  { connectionId, look, subscriptions }: LookToStore,
) {
  const found = look.whatsApp.accounts;
  const accounts = owned(
    connectionId,
    found.map((account) => whatsAppRow(account, subscriptions)),
  );
  const numbers = owned(
    connectionId,
    found.flatMap(({ metaId, phoneNumbers }) =>
      phoneNumbers.map((number) => ({ ...number, whatsappAccountMetaId: metaId })),
    ),
  );
  await removeOthers(em, 'whatsapp_account', connectionId, look.whatsApp, accounts);
  await removeOthers(em, 'phone_number', connectionId, look.whatsApp, numbers);
  if (accounts.length > 0) await em.upsertMany(WhatsAppAccountEntity, accounts, OWNED_ROW);
  if (numbers.length > 0) await em.upsertMany(PhoneNumberEntity, numbers, OWNED_ROW);
}

function whatsAppRow(account: FoundWhatsAppAccount, subscriptions: LookToStore['subscriptions']) {
  const { status, problem } = subscriptions.get(account.metaId) ?? notSubscribed();
  return {
    metaId: account.metaId,
    name: account.name,
    source: account.source,
    businessName: account.businessName,
    subscription: status,
    subscriptionProblem: problem,
  };
}

/** One statement. Nothing is removed while a part is unknown. */
async function removeOthers(
  em: EntityManager,
  table: 'page' | 'instagram_account' | 'whatsapp_account' | 'phone_number',
  connectionId: string,
  half: Half<unknown>,
  rows: readonly { metaId: string }[],
): Promise<void> {
  if (half.unknown) return;
  await sqlIn(em, `delete from ${table} where connection_id = $1 and meta_id <> all($2::text[])`, [
    connectionId,
    rows.map(({ metaId }) => metaId),
  ]);
}

/** Rows of one person; the last of an id wins, as one statement may touch a row only once. */
function owned<Row extends { metaId: string }>(connectionId: string, rows: readonly Row[]) {
  const distinct = new Map(rows.map((row) => [row.metaId, row]));
  return [...distinct.values()].map((row) => ({ id: uuidv7(), connectionId, ...row }));
}

interface ScanToStore {
  kind: ChannelKind;
  scanned: string;
  cause: Cause | null;
}

function scansOf({ pages, whatsApp, causes }: Look): ScanToStore[] {
  const instagram = pages.accounts.filter(({ instagram: account }) => account !== null);
  const scannedPages = `Scanned ${count(pages.accounts.length, 'Page')} in ${count(pages.requests, 'request')}`;
  const scannedWhatsApp = `Scanned ${count(whatsApp.accounts.length, 'WhatsApp account')} in ${count(whatsApp.requests, 'request')}`;
  return [
    {
      kind: 'INSTAGRAM',
      scanned: scannedPages,
      cause: instagram.length > 0 ? null : causes.INSTAGRAM,
    },
    {
      kind: 'MESSENGER',
      scanned: scannedPages,
      cause: pages.accounts.length > 0 ? null : causes.MESSENGER,
    },
    {
      kind: 'WHATSAPP',
      scanned: scannedWhatsApp,
      cause: whatsApp.accounts.length > 0 ? null : causes.WHATSAPP,
    },
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** One row a channel. */
export async function storeScans(
  em: EntityManager,
  connectionId: string,
  scans: readonly ScanToStore[],
  at: Date,
): Promise<void> {
  await em.upsertMany(
    ScanEntity,
    scans.map(({ kind, scanned, cause }) => ({
      connectionId,
      kind,
      checkedAt: at,
      scanned,
      cause: cause?.name ?? null,
      detail: cause?.sentence ?? null,
    })),
  );
}
