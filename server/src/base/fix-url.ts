// Where the way on from a failure begins. Rooms name a page of the web by its path; it becomes an address when it is shown, so
// that what is stored stays true when the web moves.

/** Pages of the web on which something can be mended. */
export const WEB_PAGES = {
  login: '/login',
  access: '/access',
  accounts: '/accounts',
  messages: '/messages',
} as const;

/** `fix`: a path of the web, or an address elsewhere, which stays as it is. `webUrl`: the web's origin. */
export function fixAddress(webUrl: string, fix: string | null | undefined): string | null {
  if (typeof fix !== 'string') return null;
  return fix.startsWith('/') ? `${webUrl}${fix}` : fix;
}
