// What of an address may stand in a log line.

/** The path alone: a query may hold Meta's code and state, and a confirmation code opens a receipt. */
export function loggedPath(url: string): string {
  const [path = '/'] = url.split('?', 1);
  return path.replace(/^\/data-deletion\/.+/, '/data-deletion/:code');
}
