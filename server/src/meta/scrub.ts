// Meta quotes tokens in its error texts ("Malformed access token …"); here they are cut out before anybody keeps the text.

/** The parameters whose values are secrets. */
export const SECRET_PARAMETERS: readonly string[] = [
  'access_token',
  'appsecret_proof',
  'client_secret',
  'code',
  'fb_exchange_token',
  'input_token',
];

/**
 * Longer than any id Meta writes in an error text (up to 20 digits), shorter than any token, proof or code. A digit or capital must be
 * in it, so that names like `whatsapp_business_management` stay.
 */
const TOKEN_LIKE = /(?=[\w%|+/=.-]*[A-Z\d])[\w%|+/=.-]{24,}|EAA\w+/g;

/** Long enough for every error text of Meta's seen, short enough for a column. Characters. */
const LONGEST_DETAIL = 300;

/** The text without the known secrets and without anything that looks like one, at most 300 characters. */
export function scrub(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret !== '');
  const cut = known.reduce((rest, secret) => rest.replaceAll(secret, '[cut]'), text);
  return cut.replace(TOKEN_LIKE, '[cut]').slice(0, LONGEST_DETAIL);
}
