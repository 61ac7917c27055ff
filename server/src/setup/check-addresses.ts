// Our own public addresses: HTTPS, where the login comes back, and the pages that anybody must be able to read.
import { knock } from './knock.ts';
import { isInProduction, type SetupParts } from './parts.ts';
import type { SetupCheck } from './setup-check.ts';
import { check, failed, passed, unknown, type Verdict, warning } from './verdict.ts';

/** What Meta and its reviewers read without a login; the paths are the web's. */
const PUBLIC_PAGES = [
  ['PRIVACY_PAGE', 'Privacy policy', '/privacy'],
  ['TERMS_PAGE', 'Terms of service', '/terms'],
  ['DELETION_PAGE', 'Data deletion instructions', '/data-deletion'],
] as const;

export async function checkAddresses({ config }: SetupParts): Promise<SetupCheck[]> {
  const inProduction = isInProduction(config);
  const pages = PUBLIC_PAGES.map(async ([key, title, path]) =>
    check(key, `Page: ${title}`, await readable(`${config.webUrl}${path}`)),
  );
  return [
    check(
      'SERVER_URL',
      'HTTPS of the server',
      encrypted('SERVER_URL', config.serverUrl, inProduction),
    ),
    check('WEB_URL', 'HTTPS of the pages', encrypted('WEB_URL', config.webUrl, inProduction)),
    check('REDIRECT_URI', 'Login redirect URI', redirect(config.webUrl, inProduction)),
    ...(await Promise.all(pages)),
  ];
}

function encrypted(variable: string, url: string, inProduction: boolean): Verdict {
  if (url.startsWith('https:')) return passed(`${variable} is HTTPS.`);
  return inProduction
    ? failed(
        `${variable} is not HTTPS: Meta does not call it.`,
        `Set ${variable} to an https address.`,
      )
    : warning(
        `${variable} is not HTTPS, which is enough beside a simulated Meta only.`,
        `For a submission, set ${variable} to an https address.`,
      );
}

/** Meta tells nobody which redirect URIs are listed; the exact one to enter is all that can be said (docs/facebook-login/security). */
function redirect(webUrl: string, inProduction: boolean): Verdict {
  const uri = `${webUrl}/login/callback`;
  if (inProduction && !uri.startsWith('https:')) {
    return failed(
      `The login comes back to ${uri}, which is not HTTPS: Meta refuses it.`,
      'Set WEB_URL to an https address.',
    );
  }
  return unknown(
    'Meta does not tell which redirect URIs are listed.',
    `Enter exactly ${uri} under Facebook Login → Settings → Valid OAuth Redirect URIs.`,
  );
}

async function readable(url: string): Promise<Verdict> {
  const knocked = await knock(url);
  if (knocked === null) {
    return failed(`${url} does not answer.`, 'Start the web, and make WEB_URL lead to it.');
  }
  if (knocked.status === 200) return passed(`${url} answers anybody.`);
  return failed(
    `${url} answers ${knocked.status}, not 200.`,
    'Make WEB_URL lead to the web itself, without a login or a redirect before it.',
  );
}
