// Writes what a look found, in one transaction: accounts are updated in place, those that are gone are removed with
// their tokens, page tokens are sealed. Where Meta refused a part, what is missing there is unknown and so nothing is
// removed. Whether an account is chosen or subscribed is not a look's to say, and stays.
import type { EntityManager } from '#base/database';
import { sqlIn } from '#base/sql';
import { sendTick } from '#live/signal';
import type { Vault } from '#vault/vault';
import { v7 as uuidv7 } from 'uuid';
import type { ChannelKind } from './channel.ts';
import { type Examination, nameOfInstagram } from './doctor/examine.ts';
import { count, listed } from './doctor/words.ts';
import { finding, type Finding } from './finding.ts';
import type { FoundPage, FoundWhatsAppAccount, Half, Look } from './found.ts';
import { holdConnection } from './hold-connection.ts';
import { InstagramAccountEntity } from './instagram-account.entity.ts';
import { PageEntity } from './page.entity.ts';
import { PhoneNumberEntity } from './phone-number.entity.ts';
import { repair } from './repair.ts';
import { ScanEntity } from './scan.entity.ts';
import { WhatsAppAccountEntity } from './whatsapp-account.entity.ts';

export interface LookToStore {
  connectionId: string;
  look: Look;
  examination: Examination;
  at: Date;
}

const OWNED_ROW = {
  onConflictFields: ['connectionId', 'metaId'] as ['connectionId', 'metaId'],
  onConflictExcludeFields: ['id'] as ['id'],
};
/** A new row begins as not subscribed; a known one keeps what it is. */
const SUBSCRIBABLE_ROW = {
  ...OWNED_ROW,
  onConflictExcludeFields: ['id', 'subscription'] as ('id' | 'subscription')[],
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
    const gone = {
      ...(await storePages(transaction, stored)),
      ...(await storeWhatsApp(transaction, stored)),
    };
    await storeTokens(transaction, vault, stored);
    await storeScans(transaction, connectionId, scansOf(look, stored.examination, gone), at);
    await sendTick(transaction, { connections: [connectionId] });
  });
}

async function storeTokens(
  em: EntityManager,
  vault: Vault,
  { connectionId, look }: LookToStore,
): Promise<void> {
  const pages = { ownerId: connectionId, purpose: 'page' } as const;
  const tokens = look.pages.accounts.flatMap(({ metaId, token }) =>
    token === null ? [] : [{ subject: metaId, token }],
  );
  await vault.keepMany(em, { ...pages, tokens });
  if (look.pages.unknown) return;
  await vault.forgetOthers(
    em,
    pages,
    tokens.map(({ subject }) => subject),
  );
}

async function storePages(em: EntityManager, { connectionId, look, examination }: LookToStore) {
  const found = look.pages.accounts;
  const pages = owned(
    connectionId,
    found.map((page) => pageRow(page, examination)),
  );
  const instagram = owned(
    connectionId,
    found.flatMap((page) => instagramRows(page, examination)),
  );
  const gone = {
    MESSENGER: await removeOthers(em, 'page', connectionId, look.pages, pages),
    INSTAGRAM: await removeOthers(em, 'instagram_account', connectionId, look.pages, instagram),
  };
  if (pages.length > 0) await em.upsertMany(PageEntity, pages, SUBSCRIBABLE_ROW);
  if (instagram.length > 0) await em.upsertMany(InstagramAccountEntity, instagram, OWNED_ROW);
  return gone;
}

function pageRow(page: FoundPage, { unusable }: Examination) {
  return {
    metaId: page.metaId,
    name: page.name,
    category: page.category,
    pictureUrl: page.pictureUrl,
    source: page.source,
    businessName: page.businessName,
    tasks: [...page.tasks],
    subscription: 'NOT_SUBSCRIBED',
    unusable: unusable.get(page.metaId) ?? null,
  };
}

/** None, or the one behind the Page. */
function instagramRows(page: FoundPage, { unusable }: Examination) {
  const { instagram, personalInstagramId } = page;
  const metaId = instagram?.metaId ?? personalInstagramId;
  if (metaId === null) return [];
  return [
    {
      metaId,
      username: instagram?.username ?? null,
      name: instagram?.name ?? instagram?.username ?? nameOfInstagram(page),
      pictureUrl: instagram?.pictureUrl ?? null,
      followersCount: instagram?.followersCount ?? null,
      personal: instagram === null,
      pageMetaId: page.metaId,
      pageName: page.name,
      source: page.source,
      businessName: page.businessName,
      unusable: unusable.get(metaId) ?? null,
    },
  ];
}

async function storeWhatsApp(em: EntityManager, { connectionId, look, examination }: LookToStore) {
  const found = look.whatsApp.accounts;
  const accounts = owned(
    connectionId,
    found.map((account) => whatsAppRow(account, examination)),
  );
  const numbers = owned(
    connectionId,
    found.flatMap(({ metaId, phoneNumbers }) =>
      phoneNumbers.map((number) => ({
        ...number,
        whatsappAccountMetaId: metaId,
        unusable: examination.unusable.get(number.metaId) ?? null,
      })),
    ),
  );
  const gone = [
    ...(await removeOthers(em, 'whatsapp_account', connectionId, look.whatsApp, accounts)),
    ...(await removeOthers(em, 'phone_number', connectionId, look.whatsApp, numbers)),
  ];
  if (accounts.length > 0) await em.upsertMany(WhatsAppAccountEntity, accounts, SUBSCRIBABLE_ROW);
  if (numbers.length > 0) await em.upsertMany(PhoneNumberEntity, numbers, OWNED_ROW);
  return { WHATSAPP: gone };
}

function whatsAppRow(account: FoundWhatsAppAccount, { unusable }: Examination) {
  return {
    metaId: account.metaId,
    name: account.name,
    source: account.source,
    businessName: account.businessName,
    subscription: 'NOT_SUBSCRIBED',
    unusable: unusable.get(account.metaId) ?? null,
  };
}

const NAMES = {
  page: 'name',
  instagram_account: `coalesce('@' || username, name)`,
  whatsapp_account: 'name',
  phone_number: 'display_phone_number',
} as const;

/** Returns the names of those that had been chosen. One statement. Nothing is removed while a part is unknown. */
async function removeOthers(
  em: EntityManager,
  table: keyof typeof NAMES,
  connectionId: string,
  half: Half<unknown>,
  rows: readonly { metaId: string }[],
): Promise<string[]> {
  if (half.unknown) return [];
  const gone = await sqlIn<{ name: string; chosen: boolean }>(
    em,
    `delete from ${table} where connection_id = $1 and meta_id <> all($2::text[])
     returning ${NAMES[table]} as name, chosen`,
    [connectionId, rows.map(({ metaId }) => metaId)],
  );
  return gone.filter(({ chosen }) => chosen).map(({ name }) => name);
}

/** Rows of one person; the last of an id wins, as one statement may touch a row only once. */
function owned<Row extends { metaId: string }>(connectionId: string, rows: readonly Row[]) {
  const distinct = new Map(rows.map((row) => [row.metaId, row]));
  return [...distinct.values()].map((row) => ({ id: uuidv7(), connectionId, ...row }));
}

export interface ScanToStore {
  kind: ChannelKind;
  scanned: string;
  foundBy: string | null;
  findings: Finding[];
}

function scansOf(
  { pages, whatsApp }: Look,
  { findings, foundBy }: Examination,
  gone: Record<ChannelKind, string[]>,
): ScanToStore[] {
  const scannedPages = `Scanned ${count(pages.accounts.length, 'Page')} in ${count(pages.requests, 'request')}`;
  const scannedWhatsApp = `Scanned ${count(whatsApp.accounts.length, 'WhatsApp account')} in ${count(whatsApp.requests, 'request')}`;
  const scan = (kind: ChannelKind, scanned: string): ScanToStore => ({
    kind,
    scanned,
    foundBy: foundBy[kind],
    findings: [...findings[kind], ...chosenGone(gone[kind], scanned)],
  });
  return [
    scan('INSTAGRAM', scannedPages),
    scan('MESSENGER', scannedPages),
    scan('WHATSAPP', scannedWhatsApp),
  ];
}

/** What was chosen and is not shown any more is named once: after the next look nothing is left that knows of it. */
function chosenGone(names: readonly string[], scanned: string): Finding[] {
  if (names.length === 0) return [];
  return [
    finding('CHOSEN_GONE', {
      severity: 'WARNING',
      sentence: `Meta no longer shows ${listed(names)} to this app, so ${names.length === 1 ? 'it is' : 'they are'} not used any more.`,
      seenBy: scanned,
      repair: repair('RECONNECT', 'Continue with Facebook and tick what is missing'),
    }),
  ];
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
    scans.map((scan) => ({ connectionId, checkedAt: at, ...scan })),
  );
}
