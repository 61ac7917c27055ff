// Asks Meta for everything a person lets us see: their own Pages and their businesses at once, then the WhatsApp
// accounts that were shared in the dialog alone. What a declined permission would refuse is not asked for.
import type { Grant } from '#connection/grants';
import { findBusinessAssets, type BusinessAssets } from '#meta/find-business-assets';
import { findPages, type FoundPages } from '#meta/find-pages';
import { findWhatsAppAccounts } from '#meta/find-whatsapp-accounts';
import type { Graph, GraphToken } from '#meta/graph';
import { isGranted, targetsOf } from './doctor/trouble.ts';
import {
  mergeById,
  type FoundPage,
  type FoundWhatsAppAccount,
  type Half,
  type Look,
  type LookProblem,
} from './found.ts';

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
  const withInstagram = isGranted(grants, 'instagram_basic');
  const withPages = isGranted(grants, 'pages_show_list');
  const withWhatsApp = isGranted(grants, 'whatsapp_business_management');
  const withBusinesses = isGranted(grants, 'business_management');
  const [own, business] = await Promise.all([
    withPages ? findPages(graph, token, { withInstagram }) : NO_PAGES,
    withBusinesses
      ? findBusinessAssets(graph, token, { withPages, withInstagram, withWhatsApp })
      : NO_ASSETS,
  ]);
  const { half: whatsApp, problems } = withWhatsApp
    ? await findWhatsApp(graph, token, grants, business)
    : { half: NOTHING, problems: [] };
  return {
    pages: mergePages(own, business),
    whatsApp,
    ownPages: withPages ? own.pages.length : null,
    businesses: withBusinesses ? business.businesses.length : null,
    problems: [
      ...own.problems.map((error) => ({ about: 'INSTAGRAM' as const, error })),
      ...business.problems.flatMap(problemsOf),
      ...problems,
    ],
  };
}

const NOTHING: Half<FoundWhatsAppAccount> = { accounts: [], unknown: false, requests: 0 };

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
      published: first.published ?? later.published,
    })),
    unknown:
      own.problems.length > 0 ||
      business.problems.flatMap(problemsOf).some(({ about }) => about !== 'WHATSAPP'),
    requests: own.requests + business.requests,
  };
}

type Part = BusinessAssets['problems'][number]['part'];

/** What stays unknown without a part of the businesses. */
const ABOUT: Record<Part, readonly LookProblem['about'][]> = {
  BUSINESSES: ['PAGES', 'WHATSAPP'],
  INSTAGRAM: ['INSTAGRAM'],
  owned_pages: ['PAGES'],
  client_pages: ['PAGES'],
  PHONE_NUMBERS: ['WHATSAPP'],
  owned_whatsapp_business_accounts: ['WHATSAPP'],
  client_whatsapp_business_accounts: ['WHATSAPP'],
};

function problemsOf({ part, error }: BusinessAssets['problems'][number]): LookProblem[] {
  return ABOUT[part].map((about) => ({ about, error }));
}

async function findWhatsApp(
  graph: Graph,
  token: GraphToken,
  grants: readonly Grant[],
  business: BusinessAssets,
): Promise<{ half: Half<FoundWhatsAppAccount>; problems: LookProblem[] }> {
  const through = business.whatsAppAccounts.map((account) => ({
    ...account,
    businessName: account.business.name,
  }));
  const seen = new Set(through.map(({ metaId }) => metaId));
  const shared = targetsOf(grants, 'whatsapp_business_management') ?? [];
  const alone = await findWhatsAppAccounts(
    graph,
    token,
    shared.filter((id) => !seen.has(id)),
  );
  const ways: FoundWhatsAppAccount[] = [
    ...through,
    ...alone.accounts.map((account) => ({
      ...account,
      source: 'SHARED_IN_LOGIN' as const,
      businessName: null,
    })),
  ];
  const half = {
    accounts: mergeById(ways, (first) => first),
    unknown:
      alone.problems.length > 0 ||
      business.problems.flatMap(problemsOf).some(({ about }) => about === 'WHATSAPP'),
    requests: business.requests + alone.requests,
  };
  const problems = alone.problems.map(({ error }) => ({ about: 'WHATSAPP' as const, error }));
  return { half, problems };
}
