// What is amiss with the Instagram accounts behind the Pages, and why there may be none.
import type { Grant } from '#connection/grants';
import type { MetaError } from '#meta/errors';
import { finding, type Finding } from '../finding.ts';
import type { FoundPage, Look } from '../found.ts';
import { repair } from '../repair.ts';
import { missingPages } from './pages.ts';
import { pathOfPage, seenAtLogin, type SeenBy } from './tell-call.ts';
import { grantedElsewhere, isGranted, targetsOf, type Trouble } from './trouble.ts';
import { count, listed, were } from './words.ts';

const LINKING = 'https://www.facebook.com/business/help/connect-instagram-to-page';
const SWITCHING = 'https://www.facebook.com/business/help/502981923235522';
const MESSAGES = 'https://developers.facebook.com/docs/messenger-platform/instagram/get-started';

/** A professional account: `refused` is what Meta said when its conversations were asked for. */
export function instagramTroubles(
  account: { metaId: string; page: FoundPage; pageUnusable: string | null },
  grants: readonly Grant[],
  refused: MetaError | null,
  seenBy: SeenBy,
): Trouble[] {
  const { metaId, page, pageUnusable } = account;
  const scopes = grantedElsewhere(grants, ['instagram_basic', 'instagram_manage_messages'], metaId);
  const troubles: Trouble[] = [];
  if (scopes.length > 0) {
    troubles.push({
      code: 'INSTAGRAM_NOT_GRANTED',
      weight: 'UNUSABLE',
      sentence: `In the login dialog ${were(scopes)} granted for other Instagram accounts, not for this one.`,
      seenBy: seenAtLogin.inspection(`${listed(scopes)} not for this account`),
      repair: repair('GRANT', 'Tick this account in the dialog', { scopes }),
    });
  }
  if (pageUnusable !== null) {
    troubles.push({
      code: 'PAGE_UNUSABLE',
      weight: 'UNUSABLE',
      sentence: `It is reached through its Page ${page.name}, which cannot be used: ${pageUnusable}`,
      seenBy: seenBy.at(pathOfPage(page), `behind ${page.name}`),
      repair: null,
    });
  }
  // What is out of reach refuses its messages, too: that is no trouble of its own.
  if (refused === null || troubles.length > 0) return troubles;
  return [messagesRefused(refused, seenBy)];
}

/** documentation/business-messaging/messenger-platform/error-codes */
function messagesRefused(error: MetaError, seenBy: SeenBy): Trouble {
  const shown = { sentence: `${error.sentence} ${error.wayOn}`, seenBy: seenBy.failed(error) };
  const code = `${error.code}/${error.subcode}`;
  if (code === '200/2534041') {
    const label = 'How to allow access to messages';
    const mend = repair('LINK', label, { url: MESSAGES });
    return { ...shown, code: 'MESSAGE_ACCESS_OFF', weight: 'STOPS', repair: mend };
  }
  if (code === '10/2534077' || code === '100/2534013') {
    const mend = repair('LINK', 'Link it to its Page again', { url: LINKING });
    return { ...shown, code: 'INSTAGRAM_LINK_BROKEN', weight: 'STOPS', repair: mend };
  }
  const again = repair('REFRESH', 'Ask Meta again');
  return { ...shown, code: 'META_FAILED', weight: 'HINDERS', repair: again };
}

/** An account that is linked, and is no professional one. */
export function personalTrouble(page: FoundPage, seenBy: SeenBy): Trouble {
  return {
    code: 'PERSONAL_INSTAGRAM',
    weight: 'UNUSABLE',
    sentence: `The Instagram account linked to ${page.name} is a personal one: Meta opens only professional accounts to apps.`,
    seenBy: seenBy.at(
      pathOfPage(page),
      'connected_instagram_account without instagram_business_account',
    ),
    repair: repair('LINK', 'Switch to a professional account', { url: SWITCHING }),
  };
}

/** Why no account was found, not even a personal one. */
export function missingInstagram(look: Look, grants: readonly Grant[], seenBy: SeenBy): Finding[] {
  const pages = look.pages.accounts;
  if (pages.length === 0) return missingPages(look, grants, seenBy).map(forInstagram);
  if (!isGranted(grants, 'instagram_basic')) return [];
  const linked = pages.some(
    ({ instagram, personalInstagramId }) => instagram !== null || personalInstagramId !== null,
  );
  const refused = look.problems.some(({ about }) => about === 'INSTAGRAM');
  if (linked || refused) return [];
  const covered = targetsOf(grants, 'instagram_basic');
  return [covered?.length === 0 ? noneGranted() : noLink(pages.length, seenBy)];
}

function forInstagram(found: Finding): Finding {
  if (found.code !== 'NO_PAGE') return found;
  const sentence =
    'Meta lists no Facebook Page for this login, and Instagram accounts are found through their Page.';
  return { ...found, sentence };
}

function noneGranted(): Finding {
  return finding('INSTAGRAM_NOT_GRANTED', {
    severity: 'BLOCKING',
    sentence: 'No Instagram account was ticked in the login dialog.',
    seenBy: seenAtLogin.inspection('instagram_basic for 0 accounts'),
    repair: repair('GRANT', 'Tick Instagram accounts in the dialog', {
      scopes: ['instagram_basic', 'instagram_manage_messages'],
    }),
  });
}

function noLink(pages: number, seenBy: SeenBy): Finding {
  const which = pages === 1 ? 'The one Page found is not' : `None of the ${pages} Pages found is`;
  return finding('NO_INSTAGRAM_LINK', {
    severity: 'BLOCKING',
    sentence: `${which} linked to an Instagram professional account.`,
    seenBy: seenBy.at('/me/accounts', `${count(pages, 'Page')}, no instagram_business_account`),
    repair: repair('LINK', 'Link an Instagram account', { url: LINKING }),
  });
}
