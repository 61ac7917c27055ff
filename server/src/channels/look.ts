// Asks Meta for everything a person lets us see: their own Pages and their businesses at once, then the WhatsApp
// accounts that were shared in the dialog alone. What a declined permission would refuse is not asked for.
import type { Grant } from '#connection/grants';
import { findBusinessAssets, type BusinessAssets } from '#meta/find-business-assets';
import { findPages, type FoundPages } from '#meta/find-pages';
import { findWhatsAppAccounts } from '#meta/find-whatsapp-accounts';
import type { MetaError } from '#meta/errors';
import type { Graph, GraphToken } from '#meta/graph';
import type { PermissionName } from '#meta/permissions';
import * as causes from './causes.ts';
import {
  mergeById,
  type FoundPage,
  type FoundWhatsAppAccount,
  type Half,
  type Look,
} from './found.ts';

export type Granted = (permission: PermissionName) => boolean;

const NO_PAGES: FoundPages = { pages: [], requests: 0, problems: [] };
const NO_ASSETS: BusinessAssets = {
  businesses: [],
  pages: [],
  whatsAppAccounts: [],
  requests: 0,
  problems: [],
};

/** Throws a MetaError only when nothing can be read at all. */
export async function look(
  graph: Graph,
  token: GraphToken,
  grants: readonly Grant[],
): Promise<Look> {
  const granted: Granted = (name) =>
    grants.some(({ permission, status }) => permission === name && status === 'GRANTED');
  const withInstagram = granted('instagram_basic');
  const withPages = granted('pages_show_list');
  const withWhatsApp = granted('whatsapp_business_management');
  const [own, business] = await Promise.all([
    withPages ? findPages(graph, token, { withInstagram }) : NO_PAGES,
    granted('business_management')
      ? findBusinessAssets(graph, token, { withPages, withInstagram, withWhatsApp })
      : NO_ASSETS,
  ]);
  const pages = mergePages(own, business);
  const whatsApp = withWhatsApp
    ? await findWhatsApp(graph, token, grants, business)
    : { accounts: [], unknown: false, requests: 0 };
  return {
    pages,
    whatsApp,
    causes: {
      MESSENGER: problemOf(business, PAGE_PARTS) ?? pageCause(granted, false),
      INSTAGRAM: instagramCause(granted, pages, own, business),
      WHATSAPP:
        problemOf(business, WHATSAPP_PARTS) ?? whatsAppCause(granted, business.businesses.length),
    },
  };
}

function mergePages(own: FoundPages, business: BusinessAssets): Half<FoundPage> {
  const ways: FoundPage[] = [
    ...own.pages.map((page) => ({
      ...page,
      token: page.accessToken,
      source: 'OWN_ROLE' as const,
      businessName: null,
    })),
    ...business.pages.map((page) => ({
      ...page,
      token: page.accessToken,
      businessName: page.business.name,
    })),
  ];
  return {
    accounts: mergeById(ways, (first, later) => ({
      ...first,
      token: first.token ?? later.token,
      instagram: first.instagram ?? later.instagram,
      businessName: first.businessName ?? later.businessName,
    })),
    unknown: own.problems.length > 0 || business.problems.some(({ part }) => PAGE_PARTS.has(part)),
    requests: own.requests + business.requests,
  };
}

/** Without one of these parts it is unknown which Pages, or WhatsApp accounts, there are. */
const PAGE_PARTS = new Set(['BUSINESSES', 'INSTAGRAM', 'owned_pages', 'client_pages']);
const WHATSAPP_PARTS = new Set([
  'BUSINESSES',
  'PHONE_NUMBERS',
  'owned_whatsapp_business_accounts',
  'client_whatsapp_business_accounts',
]);

async function findWhatsApp(
  graph: Graph,
  token: GraphToken,
  grants: readonly Grant[],
  business: BusinessAssets,
): Promise<Half<FoundWhatsAppAccount>> {
  const through = business.whatsAppAccounts.map((account) => ({
    ...account,
    businessName: account.business.name,
  }));
  const seen = new Set(through.map(({ metaId }) => metaId));
  const shared = grants
    .filter(({ permission }) => permission === 'whatsapp_business_management')
    .flatMap(({ targetIds }) => targetIds ?? [])
    .filter((id) => !seen.has(id));
  const alone = await findWhatsAppAccounts(graph, token, shared);
  const ways: FoundWhatsAppAccount[] = [
    ...through,
    ...alone.accounts.map((account) => ({
      ...account,
      source: 'SHARED_IN_LOGIN' as const,
      businessName: null,
    })),
  ];
  return {
    accounts: mergeById(ways, (first) => first),
    unknown:
      alone.problems.length > 0 || business.problems.some(({ part }) => WHATSAPP_PARTS.has(part)),
    requests: business.requests + alone.requests,
  };
}

/** A part that Meta refused is the cause before any other: what is missing there is unknown, not absent. */
function problemOf(business: BusinessAssets, parts: ReadonlySet<string>): causes.Cause | null {
  const problem: MetaError | undefined = business.problems.find(({ part }) =>
    parts.has(part),
  )?.error;
  return problem === undefined ? null : causes.metaFailed(problem);
}

function pageCause(granted: Granted, forInstagram: boolean): causes.Cause {
  return granted('pages_show_list')
    ? causes.noPage(forInstagram)
    : causes.scopeMissing(['pages_show_list']);
}

function instagramCause(
  granted: Granted,
  pages: Half<FoundPage>,
  own: FoundPages,
  business: BusinessAssets,
): causes.Cause {
  if (!granted('instagram_basic')) return causes.scopeMissing(['instagram_basic']);
  const refused = own.problems[0];
  if (refused !== undefined) return causes.metaFailed(refused);
  if (pages.accounts.length === 0) return pageCause(granted, true);
  return (
    problemOf(business, new Set(['INSTAGRAM'])) ?? causes.noInstagramLink(pages.accounts.length)
  );
}

function whatsAppCause(granted: Granted, businesses: number): causes.Cause {
  const missing = (['whatsapp_business_management', 'whatsapp_business_messaging'] as const).filter(
    (name) => !granted(name),
  );
  if (missing.includes('whatsapp_business_management')) return causes.scopeMissing(missing);
  return granted('business_management')
    ? causes.noWhatsAppAccount(businesses)
    : causes.noBusinessAccess;
}
