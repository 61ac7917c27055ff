// Which mutations a key of the scope ACT may ask for. Every mutation of the contract stands in one of the two lists,
// which a test sees to; one that stands in neither is refused.

/** What the person could do on the page, a program of theirs may do for them. */
export const KEYS_MAY: readonly string[] = [
  'checkConnection',
  'checkWebhooks',
  'chooseAccounts',
  'proveAll',
  'provePermission',
  'refreshChannels',
  'replayEvent',
  'sendReply',
  'subscribeAccount',
  'subscribeApp',
];

/** What stays with the person, and why. */
export const PERSON_ONLY: Readonly<Record<string, string>> = {
  startLogin: 'A login is a browser’s: somebody must agree in Meta’s dialog.',
  finishLogin: 'It gives out a session, which may do more than the key.',
  logout: 'It ends a session, and a key has none.',
  createApiKey: 'A key that makes keys would outlive its own end.',
  revokeApiKey: 'Whoever finds a key must not be able to lock its person’s other programs out.',
  deleteMe: 'It cannot be undone, and takes everything.',
};
