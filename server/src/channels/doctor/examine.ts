// The doctor looks at what a look found: what is amiss with each account, what that means for its channel, and why a
// channel may have none. What changes without a look (permissions, the choice, the token) is seen to in diagnose.ts.
import type { Grant } from '#connection/grants';
import type { MetaError } from '#meta/errors';
import type { GraphCallRecord } from '#meta/graph';
import type { ChannelKind } from '../channel.ts';
import { finding, type Finding } from '../finding.ts';
import type { FoundPage, Look, LookProblem } from '../found.ts';
import { repair } from '../repair.ts';
import { instagramTroubles, missingInstagram, personalTrouble } from './instagram.ts';
import { missingPages, pageTroubles } from './pages.ts';
import { seenIn, type SeenBy } from './tell-call.ts';
import { type Examined, findingsOf, whyUnusable } from './trouble.ts';
import { accountTroubles, missingWhatsApp, numberTroubles, SHARED_ALONE } from './whatsapp.ts';
import { count } from './words.ts';

export interface Examination {
  findings: Record<ChannelKind, Finding[]>;
  /** By Meta's id: why an account cannot be chosen. What is not in it can. */
  unusable: ReadonlyMap<string, string>;
  /** The call that showed the accounts of a channel; null: none did. */
  foundBy: Record<ChannelKind, string | null>;
}

/** What the examination rests on, beside what was found. */
export interface Known {
  grants: readonly Grant[];
  /** The calls that the look made. */
  calls: readonly GraphCallRecord[];
  /** By the Page's id: what Meta said when the conversations of the Instagram account behind it were asked for. */
  refusals: ReadonlyMap<string, MetaError>;
}

export function examine(look: Look, known: Known): Examination {
  const seenBy = seenIn(known.calls);
  const { grants } = known;
  const pages = look.pages.accounts.map((page) => ({
    metaId: page.metaId,
    name: page.name,
    troubles: pageTroubles(page, grants, seenBy),
  }));
  const instagram = examineInstagram(look, pages, known, seenBy);
  const whatsApp = examineWhatsApp(look, grants, seenBy);
  const refused = (...about: LookProblem['about'][]) => refusedParts(look, about, seenBy);
  return {
    findings: {
      MESSENGER: [...refused('PAGES'), ...missingPages(look, grants, seenBy), ...findingsOf(pages)],
      INSTAGRAM: [
        ...refused('PAGES', 'INSTAGRAM'),
        ...missingInstagram(look, grants, seenBy),
        ...findingsOf(instagram),
      ],
      WHATSAPP: [
        ...refused('WHATSAPP'),
        ...missingWhatsApp(look, grants, seenBy),
        ...findingsOf(whatsApp),
      ],
    },
    unusable: unusableOf([...pages, ...instagram, ...whatsApp]),
    foundBy: foundBy(look, seenBy),
  };
}

function unusableOf(accounts: readonly Examined[]): ReadonlyMap<string, string> {
  return new Map(
    accounts.flatMap((account) => {
      const why = whyUnusable(account);
      return why === null ? [] : [[account.metaId, why] as const];
    }),
  );
}

function examineInstagram(
  look: Look,
  pages: readonly Examined[],
  { grants, refusals }: Known,
  seenBy: SeenBy,
): Examined[] {
  return look.pages.accounts.flatMap((page, place): Examined[] => {
    const own = pages[place];
    const { instagram, personalInstagramId: personal } = page;
    if (instagram !== null) {
      const pageUnusable = own === undefined ? null : whyUnusable(own);
      const account = { metaId: instagram.metaId, page, pageUnusable };
      const refused = refusals.get(page.metaId) ?? null;
      const troubles = instagramTroubles(account, grants, refused, seenBy);
      return [{ metaId: instagram.metaId, name: nameOfInstagram(page), troubles }];
    }
    if (personal === null) return [];
    const troubles = [personalTrouble(page, seenBy)];
    return [{ metaId: personal, name: nameOfInstagram(page), troubles }];
  });
}

/** As it is called on the page; of a personal one Meta does not tell the name. */
export function nameOfInstagram({ instagram, name }: FoundPage): string {
  if (instagram === null) return `Personal account linked to ${name}`;
  const { username, metaId } = instagram;
  return username === null ? (instagram.name ?? metaId) : `@${username}`;
}

/** What works or not on WhatsApp is a number; an account without one stands for itself. */
function examineWhatsApp(look: Look, grants: readonly Grant[], seenBy: SeenBy): Examined[] {
  return look.whatsApp.accounts.flatMap((account) => {
    const troubles = accountTroubles(account, grants, look, seenBy);
    const own = { metaId: account.metaId, name: account.name, troubles };
    const numbers = account.phoneNumbers.map((number) => ({
      metaId: number.metaId,
      name: number.displayPhoneNumber,
      troubles: numberTroubles(number, account, whyUnusable(own), seenBy),
    }));
    return troubles.length > 0 ? [own, ...numbers] : numbers;
  });
}

/** A part that Meta refused comes before any other cause: what is missing there is unknown, not absent. */
function refusedParts(look: Look, about: LookProblem['about'][], seenBy: SeenBy): Finding[] {
  const accounts = about.includes('WHATSAPP') ? look.whatsApp.accounts : look.pages.accounts;
  return look.problems
    .filter((problem) => about.includes(problem.about))
    .map(({ error }) => metaFailed(error, seenBy, accounts.length === 0 ? 'BLOCKING' : 'WARNING'));
}

export function metaFailed(
  error: MetaError,
  seenBy: SeenBy,
  severity: Finding['severity'],
): Finding {
  return finding('META_FAILED', {
    severity,
    sentence: `${error.sentence} ${error.wayOn}`,
    seenBy: seenBy.failed(error),
    repair: repair('REFRESH', 'Ask Meta again'),
  });
}

function foundBy(look: Look, seenBy: SeenBy): Examination['foundBy'] {
  const pages = look.pages.accounts;
  const linked = pages.filter(({ instagram }) => instagram !== null);
  const accounts = look.whatsApp.accounts;
  const onPages = pages.some(({ source }) => source === 'OWN_ROLE')
    ? '/me/accounts'
    : '/me/businesses';
  const onWhatsApp = accounts.every(({ source }) => source === 'SHARED_IN_LOGIN')
    ? SHARED_ALONE
    : '/me/businesses';
  const seen = (path: string | readonly string[], number: number, noun: string) =>
    number === 0 ? null : seenBy.at(path, count(number, noun));
  return {
    MESSENGER: seen(onPages, pages.length, 'Page'),
    INSTAGRAM: seen(onPages, linked.length, 'Instagram account'),
    WHATSAPP: seen(onWhatsApp, accounts.length, 'WhatsApp account'),
  };
}
