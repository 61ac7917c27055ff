// business_management: the person's businesses, and which Page and WhatsApp account came through which.
import { findBusinessAssets, type BusinessAssets, type Through } from '#meta/find-business-assets';
import type { ProofTools, Shown } from './proof.ts';
import { counted, figure, named, spoken } from './words.ts';

export async function proveBusinessManagement({
  graph,
  user,
  granted,
}: ProofTools): Promise<Shown> {
  const found = await findBusinessAssets(graph, user, {
    withPages: granted('pages_show_list'),
    withInstagram: false,
    withWhatsApp: granted('whatsapp_business_management'),
  });
  const refused = found.problems.find(({ part }) => part === 'BUSINESSES');
  if (refused !== undefined) throw refused.error;
  if (found.businesses.length === 0) {
    return {
      proved: false,
      told: 'Meta lists no business for this login, which shows nothing. Connect again and tick a business in the dialog, or be added to one in Meta Business Suite.',
      lines: [],
    };
  }
  return { proved: true, told: toldOf(found), lines: linesOf(found) };
}

function toldOf({ businesses, pages, whatsAppAccounts }: BusinessAssets): string {
  const many = businesses.length === 1 ? 'one business' : `${figure(businesses.length)} businesses`;
  const through = businesses.length === 1 ? 'it' : 'them';
  return `Meta lists ${many}; ${counted(pages.length, 'Page')} and ${counted(whatsAppAccounts.length, 'WhatsApp account')} came through ${through}.`;
}

function linesOf({ businesses, pages, whatsAppAccounts, problems }: BusinessAssets): string[] {
  return [
    ...businesses.flatMap((business) => [
      `${named(business)} — ${business.verificationStatus === null ? 'business' : `business, ${spoken(business.verificationStatus)}`}`,
      ...pages
        .filter((page) => page.business.metaId === business.metaId)
        .map((page) => `${named(page)} — Page ${howOf(page)}`),
      ...whatsAppAccounts
        .filter((account) => account.business.metaId === business.metaId)
        .map(
          (account) =>
            `${named(account)} — WhatsApp account ${howOf(account)}, ${counted(account.phoneNumbers.length, 'number')}`,
        ),
    ]),
    ...problems.map(({ part, error }) => `${spoken(part)}: unknown, not empty. ${error.sentence}`),
  ];
}

const howOf = ({ source, business }: Through): string =>
  source === 'OWNED_BY_BUSINESS'
    ? `owned by ${named(business)}`
    : `of a client of ${named(business)}`;
